-- Ledgers built again from the topics, beside the one in use, and what came of comparing the two.
create table rebuild (
  rebuild_id          uuid         primary key,
  requested_by        uuid,
  requested_at        timestamptz  not null,
  state               text         not null check (state in
    ('REQUESTED', 'RUNNING', 'EQUAL', 'DIFFERENT', 'FAILED', 'SWAPPED', 'DISCARDED')),
  step                text         not null,
  started_at          timestamptz,
  finished_at         timestamptz,
  events              bigint       not null default 0,
  -- Records that no ledger can take: unreadable ones, and those whose amounts cannot be.
  unusable            bigint       not null default 0,
  movements_in_use    bigint       not null default 0,
  movements_rebuilt   bigint       not null default 0,
  accounts            bigint       not null default 0,
  -- Accounts with facts still on their way or parked: not compared.
  undecided           bigint       not null default 0,
  other_path          bigint       not null default 0,
  different           bigint       not null default 0,
  -- Up to where the ledger beside holds the topics: a line for each partition.
  positions           text         not null default '',
  failure             text,
  decided_by          uuid
);
create unique index rebuild_one_at_a_time on rebuild ((true))
  where state in ('REQUESTED', 'RUNNING');

create table rebuild_difference (
  rebuild_id   uuid    not null references rebuild on delete cascade,
  holder_id    uuid    not null,
  -- A movement's cause, or account:<school year>.
  subject      text    not null,
  kind         text    not null check (kind in ('MOVEMENT', 'ACCOUNT', 'FOLD', 'OTHER_PATH')),
  cents_in_use bigint,
  cents_rebuilt bigint,
  primary key (rebuild_id, subject, holder_id, kind)
);

-- The pupils' prices for a ledger beside.
create procedure make_prices(place name) language plpgsql as $$
begin
  execute format($sql$
    create table %1$I.pupil_tariff_state
      (like public.pupil_tariff_state including defaults including indexes);
    create table %1$I.priced_span
      (like public.priced_span including defaults including indexes);
    create table %1$I.repricing (like public.repricing including defaults including indexes);
    $sql$, place);
end $$;

-- Compares the ledger beside with the one in use, as that stood when movement last_id was written and
-- ledger_next.account_in_use was copied. Accounts in ledger_next.undecided are left out.
create procedure compare_ledgers(of_rebuild uuid, last_id bigint, listed integer)
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

  -- The same meal may come to the same end by other steps, if a price was learnt late.
  create temporary table other_path on commit drop as
    select fact from unequal_movement where fact like 'meal:%' group by fact
    having coalesce(sum(in_use), 0) = coalesce(sum(rebuilt), 0)
       and coalesce(sum(meals_in_use), 0) = coalesce(sum(meals_rebuilt), 0);

  create temporary table unequal_account on commit drop as
    with in_use as (
      select * from ledger_next.account_in_use where movements > 0
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
    from in_use u
    full join ledger_next.account_year n using (holder_id, school_year)
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
  (select of_rebuild, a.holder_id, 'account:' || a.school_year, a.kind, a.in_use, a.rebuilt
   from unequal_account a order by a.holder_id, a.school_year limit listed);

  select count(*) into unequal from unequal_movement
    where fact not in (select fact from other_path);
  unequal := unequal + (select count(*) from unequal_account);
  select count(distinct fact) into elsewise from other_path;
  update rebuild set
    different = unequal, other_path = elsewise,
    movements_in_use = (select count(*) from ledger.movement where id <= last_id),
    movements_rebuilt = (select count(*) from ledger_next.movement),
    accounts = (select count(distinct holder_id) from ledger_next.account_year),
    undecided = (select count(distinct holder_id) from ledger_next.undecided)
  where rebuild_id = of_rebuild;
end $$;

-- Gives the movements of the ledger beside the numbers and moments they are known by, so that what
-- points to a movement still does after it takes the other's place.
create procedure keep_known_numbers() language plpgsql as $$
begin
  execute format('grant update on ledger_next.movement to %I', current_user);
  alter table ledger_next.movement disable trigger movements_stand;
  update ledger_next.movement n set id = l.id, posted_at = l.posted_at
    from ledger.movement l
    where l.cause = n.cause and n.id > (select coalesce(max(id), 0) from ledger.movement);
  alter table ledger_next.movement enable trigger movements_stand;
  execute format('revoke update on ledger_next.movement from %I', current_user);
end $$;

-- Puts the ledger beside in the place of the one in use, whose movements stay in ledger_before.
create procedure swap_ledgers() language plpgsql as $$
begin
  insert into ledger_next.account_year (holder_id, school_year, updated_at)
    select holder_id, school_year, updated_at from ledger.account_year
    on conflict do nothing;
  insert into account_to_tell (holder_id)
    select coalesce(l.holder_id, n.holder_id)
    from ledger.account l full join ledger_next.account n using (holder_id)
    where (l.balance_cents, l.meals_cents, l.fees_cents, l.carried_debt_cents, l.adjusted_cents,
           l.paid_by_notice_cents, l.paid_spontaneously_cents, l.carried_credit_cents,
           l.refunded_cents)
      is distinct from
          (n.balance_cents, n.meals_cents, n.fees_cents, n.carried_debt_cents, n.adjusted_cents,
           n.paid_by_notice_cents, n.paid_spontaneously_cents, n.carried_credit_cents,
           n.refunded_cents);
  update ledger_next.account_year n set updated_at = l.updated_at
    from ledger.account_year l
    where l.holder_id = n.holder_id and l.school_year = n.school_year
      and l.balance_cents = n.balance_cents and l.movements = n.movements;
  update ledger_next.waiting_word n set since = l.since
    from ledger.waiting_word l where l.meal = n.meal and l.revision = n.revision;
  insert into repricing (pupil_id, service)
    select pupil_id, service from ledger_next.repricing on conflict do nothing;
  drop table ledger_next.pupil_tariff_state, ledger_next.priced_span, ledger_next.repricing,
    ledger_next.undecided, ledger_next.account_in_use;
  drop schema if exists ledger_before cascade;
  alter schema ledger rename to ledger_before;
  alter schema ledger_next rename to ledger;
end $$;
