-- Meals that wait for a price are compared too: one that was lost would never be charged, and one
-- that nobody told of would be charged as soon as its price comes.
alter table rebuild_difference drop constraint rebuild_difference_kind_check;
alter table rebuild_difference add constraint rebuild_difference_kind_check
  check (kind in ('MOVEMENT', 'WAITING', 'ACCOUNT', 'FOLD', 'OTHER_PATH'));

-- Compares the ledger beside with the one in use, as that stood when movement last_id was written
-- and ledger_next.account_in_use and ledger_next.waiting_in_use were copied. Accounts in
-- ledger_next.undecided are left out.
create or replace procedure compare_ledgers(of_rebuild uuid, last_id bigint, listed integer)
language plpgsql as $$
declare
  unequal bigint;
  elsewise bigint;
begin
  create temporary table unequal_movement on commit drop as
    select coalesce(l.cause, n.cause) as cause,
           coalesce(l.holder_id, n.holder_id) as holder_id,
           case when coalesce(l.cause, n.cause) like 'meal:%'
                then array_to_string(
                  (string_to_array(coalesce(l.cause, n.cause), ':'))[1:5], ':')
                else coalesce(l.cause, n.cause) end as fact,
           l.amount_cents as in_use, n.amount_cents as rebuilt,
           l.meals as meals_in_use, n.meals as meals_rebuilt
    from (select * from ledger.movement where id <= last_id
            and holder_id not in (select holder_id from ledger_next.undecided)) l
    full join (select * from ledger_next.movement
            where holder_id not in (select holder_id from ledger_next.undecided)) n
      on n.cause = l.cause
    where (l.holder_id, l.pupil_id, l.service, l.kind, l.business_date, l.amount_cents, l.meals,
           l.tariff_version, l.price_id, l.evidence, l.reason, l.act, l.reverses, l.event_id)
      is distinct from
          (n.holder_id, n.pupil_id, n.service, n.kind, n.business_date, n.amount_cents, n.meals,
           n.tariff_version, n.price_id, n.evidence, n.reason, n.act, n.reverses, n.event_id);

  create temporary table waiting_word_in_use on commit drop as
    select * from ledger_next.waiting_in_use
    where holder_id not in (select holder_id from ledger_next.undecided);
  create temporary table waiting_word_rebuilt on commit drop as
    select * from ledger_next.waiting_word
    where holder_id not in (select holder_id from ledger_next.undecided);
  -- A word moves nothing yet: it counts for 0 cents where it is.
  create temporary table unequal_word on commit drop as
    select meal as fact, revision, coalesce(u.holder_id, n.holder_id) as holder_id,
           u.amount_cents as in_use, n.amount_cents as rebuilt
    from (select *, 0 as amount_cents from waiting_word_in_use) u
    full join (select *, 0 as amount_cents from waiting_word_rebuilt) n using (meal, revision)
    where (u.kind, u.holder_id, u.pupil_id, u.service, u.date, u.evidence, u.event_id)
      is distinct from
          (n.kind, n.holder_id, n.pupil_id, n.service, n.date, n.evidence, n.event_id);

  -- What a meal will be charged by, once it has a price, is the last word on it.
  create temporary table unequal_wait on commit drop as
    with in_use as (
      select * from (select distinct on (meal) * from waiting_word_in_use
                     order by meal, revision desc) word where kind <> 'VOIDED'
    ), rebuilt as (
      select * from (select distinct on (meal) * from waiting_word_rebuilt
                     order by meal, revision desc) word where kind <> 'VOIDED'
    )
    select meal as fact from in_use u full join rebuilt n using (meal)
    where (u.revision, u.kind, u.holder_id, u.pupil_id, u.service, u.date, u.evidence, u.event_id)
      is distinct from
          (n.revision, n.kind, n.holder_id, n.pupil_id, n.service, n.date, n.evidence, n.event_id);

  -- The same meal may come to the same end by other steps, if a price was learnt late or taken
  -- back.
  create temporary table other_path on commit drop as
    select fact from (
      select fact, in_use, rebuilt, meals_in_use, meals_rebuilt from unequal_movement
      union all
      select fact, 0, 0, 0, 0 from unequal_word) step
    where fact like 'meal:%' and fact not in (select fact from unequal_wait)
    group by fact
    having coalesce(sum(in_use), 0) = coalesce(sum(rebuilt), 0)
       and coalesce(sum(meals_in_use), 0) = coalesce(sum(meals_rebuilt), 0);

  create temporary table unequal_account on commit drop as
    with in_use as (
      select * from ledger_next.account_in_use where movements > 0
    ), moved_in_use as (
      -- What was charged and given back leaves an account as if there were none.
      select * from ledger_next.account_in_use
      where (meals_cents, fees_cents, carried_debt_cents, adjusted_cents, paid_by_notice_cents,
             paid_spontaneously_cents, carried_credit_cents, refunded_cents, meals)
        <> (0, 0, 0, 0, 0, 0, 0, 0, 0)
    ), moved_rebuilt as (
      select * from ledger_next.account_year
      where (meals_cents, fees_cents, carried_debt_cents, adjusted_cents, paid_by_notice_cents,
             paid_spontaneously_cents, carried_credit_cents, refunded_cents, meals)
        <> (0, 0, 0, 0, 0, 0, 0, 0, 0)
    ), folded as (
      select holder_id,
             extract(year from business_date)::int
               - (extract(month from business_date) < 9)::int as school_year,
             sum(amount_cents) as balance_cents, sum(meals) as meals, count(*) as movements
      from ledger.movement where id <= last_id group by 1, 2
    )
    select 'ACCOUNT' as kind, coalesce(u.holder_id, n.holder_id) as holder_id,
           coalesce(u.school_year, n.school_year) as school_year,
           u.balance_cents as in_use, n.balance_cents as rebuilt
    from moved_in_use u full join moved_rebuilt n using (holder_id, school_year)
    where (u.meals_cents, u.fees_cents, u.carried_debt_cents, u.adjusted_cents,
           u.paid_by_notice_cents, u.paid_spontaneously_cents, u.carried_credit_cents,
           u.refunded_cents, u.meals)
      is distinct from
          (n.meals_cents, n.fees_cents, n.carried_debt_cents, n.adjusted_cents,
           n.paid_by_notice_cents, n.paid_spontaneously_cents, n.carried_credit_cents,
           n.refunded_cents, n.meals)
      and coalesce(u.holder_id, n.holder_id) not in (select holder_id from ledger_next.undecided)
    union all
    select 'FOLD', coalesce(u.holder_id, f.holder_id), coalesce(u.school_year, f.school_year),
           u.balance_cents, f.balance_cents
    from in_use u full join folded f using (holder_id, school_year)
    where (u.balance_cents, u.meals, u.movements)
      is distinct from (f.balance_cents::bigint, f.meals, f.movements);

  insert into rebuild_difference
    (rebuild_id, holder_id, subject, kind, cents_in_use, cents_rebuilt)
  (select of_rebuild, m.holder_id, m.cause, 'MOVEMENT', m.in_use, m.rebuilt
   from unequal_movement m where m.fact not in (select fact from other_path)
   order by m.cause limit listed)
  union all
  (select of_rebuild, m.holder_id, m.cause, 'OTHER_PATH', m.in_use, m.rebuilt
   from unequal_movement m where m.fact in (select fact from other_path)
   order by m.cause limit listed)
  union all
  (select of_rebuild, w.holder_id, w.fact || ':' || w.revision, 'WAITING', w.in_use, w.rebuilt
   from unequal_word w where w.fact not in (select fact from other_path)
   order by w.fact, w.revision limit listed)
  union all
  (select of_rebuild, w.holder_id, w.fact || ':' || w.revision, 'OTHER_PATH', w.in_use, w.rebuilt
   from unequal_word w where w.fact in (select fact from other_path)
   order by w.fact, w.revision limit listed)
  union all
  (select of_rebuild, a.holder_id, 'account:' || a.school_year, a.kind, a.in_use, a.rebuilt
   from unequal_account a order by a.holder_id, a.school_year limit listed);

  select count(*) into unequal from unequal_movement
    where fact not in (select fact from other_path);
  unequal := unequal + (select count(*) from unequal_account)
    + (select count(*) from unequal_word where fact not in (select fact from other_path));
  select count(distinct fact) into elsewise from other_path;
  update rebuild set
    different = unequal, other_path = elsewise,
    movements_in_use = (select count(*) from ledger.movement where id <= last_id),
    movements_rebuilt = (select count(*) from ledger_next.movement),
    accounts = (select count(distinct holder_id) from ledger_next.account_year),
    undecided = (select count(distinct holder_id) from ledger_next.undecided)
  where rebuild_id = of_rebuild;
  drop table ledger_next.waiting_in_use;
end $$;
