-- For transactions that look up some thousand things among millions, each by its key. A plan made for
-- the values at hand would join whole tables as soon as statistics, which may be old, make that look
-- cheaper; and one made while a table was small would go on reading all of it for each of the
-- thousands, until somebody counts the table again. A bitmap would be made, and sorted, for the three
-- rows of each.
create function by_keys() returns void language sql as $$
  select set_config('plan_cache_mode', 'force_generic_plan', true),
         set_config('enable_seqscan', 'off', true),
         set_config('enable_bitmapscan', 'off', true);
$$;

-- One note for all accounts that a batch changed, not one for each of them. Their ids do not shrink
-- by compressing.
alter table account_to_tell alter column holder_id type uuid[] using array[holder_id];
alter table account_to_tell rename column holder_id to holders;
alter table account_to_tell alter column holders set storage external;
alter table account_to_tell add column accounts integer not null default 1;
alter table account_to_tell alter column accounts drop default;

-- A movement is known by its cause; its number only orders the movements of an account. An index for
-- it alone was written for each of millions, and nobody looked anything up there.
alter table ledger.movement drop constraint movement_pkey;
alter table ledger.movement drop constraint movement_cause;
alter table ledger.movement add constraint movement_cause primary key (cause);

create or replace procedure seal_ledger(place name) language plpgsql as $$
declare
  before text := current_setting('search_path');
begin
  perform set_config('search_path', quote_ident(place) || ',public', true);

  alter table movement add constraint movement_cause primary key (cause);
  create index movement_of_holder on movement (holder_id, business_date desc, id desc);
  create index movement_beside_meals on movement (business_date) where meals = 0;
  create unique index movement_reversed_once on movement (reverses) where reverses is not null;
  alter table account_year add primary key (holder_id, school_year);
  alter table waiting_word add primary key (meal, revision);
  create index waiting_word_of_pupil on waiting_word (pupil_id, service, date);

  revoke update, delete, truncate on movement from public;
  execute format('revoke update, delete, truncate on movement from %I', current_user);
  create trigger movements_stand before update or delete on movement
    for each row execute function public.movements_stand();
  create trigger movements_stay before truncate on movement
    for each statement execute function public.movements_stand();

  -- An account over all its years.
  create view account as
    select holder_id,
           sum(meals_cents)::bigint as meals_cents,
           sum(fees_cents)::bigint as fees_cents,
           sum(carried_debt_cents)::bigint as carried_debt_cents,
           sum(adjusted_cents)::bigint as adjusted_cents,
           sum(paid_by_notice_cents)::bigint as paid_by_notice_cents,
           sum(paid_spontaneously_cents)::bigint as paid_spontaneously_cents,
           sum(carried_credit_cents)::bigint as carried_credit_cents,
           sum(refunded_cents)::bigint as refunded_cents,
           sum(balance_cents)::bigint as balance_cents,
           sum(meals)::bigint as meals,
           sum(movements)::bigint as movements,
           max(updated_at) as updated_at
    from account_year group by holder_id;

  perform set_config('search_path', before, true);
end $$;

create or replace procedure keep_known_numbers() language plpgsql as $$
begin
  execute format('grant update on ledger_next.movement to %I', current_user);
  alter table ledger_next.movement disable trigger movements_stand;
  update ledger_next.movement n set id = l.id, posted_at = l.posted_at
    from ledger.movement l
    where l.cause = n.cause and n.id > (select last_value from ledger.movement_id_seq);
  alter table ledger_next.movement enable trigger movements_stand;
  execute format('revoke update on ledger_next.movement from %I', current_user);
end $$;

create or replace procedure swap_ledgers() language plpgsql as $$
begin
  insert into ledger_next.account_year (holder_id, school_year, updated_at)
    select holder_id, school_year, updated_at from ledger.account_year
    on conflict do nothing;
  insert into account_to_tell (accounts, holders)
    select count(*), array_agg(holder_id) from (
      select holder_id, row_number() over () / 1000 as note
      from ledger.account l full join ledger_next.account n using (holder_id)
      where (l.balance_cents, l.meals_cents, l.fees_cents, l.carried_debt_cents,
             l.adjusted_cents, l.paid_by_notice_cents, l.paid_spontaneously_cents,
             l.carried_credit_cents, l.refunded_cents)
        is distinct from
            (n.balance_cents, n.meals_cents, n.fees_cents, n.carried_debt_cents,
             n.adjusted_cents, n.paid_by_notice_cents, n.paid_spontaneously_cents,
             n.carried_credit_cents, n.refunded_cents)) changed
    group by note;
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
