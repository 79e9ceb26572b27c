-- A ledger that was filled beside is indexed and added up at the same time: two works that need no
-- more than to read its movements.
create procedure index_causes(place name) language plpgsql as $$
begin
  execute format('create unique index movement_cause on %I.movement (cause)', place);
end $$;

create procedure index_movements(place name) language plpgsql as $$
begin
  execute format($sql$
    create index movement_of_holder on %1$I.movement (holder_id, business_date desc, id desc);
    create index movement_beside_meals on %1$I.movement (business_date) where meals = 0;
    create unique index movement_reversed_once on %1$I.movement (reverses)
      where reverses is not null;
    $sql$, place);
end $$;

-- Adds up what is of one kind first: of the kinds there are few, of the movements millions. The year
-- is that of eight months before: the first of September gives the first of January.
create or replace procedure add_up_ledger(place name) language plpgsql as $$
begin
  execute format($sql$
    insert into %1$I.account_year
      (holder_id, school_year, meals_cents, fees_cents, carried_debt_cents, adjusted_cents,
       paid_by_notice_cents, paid_spontaneously_cents, carried_credit_cents, refunded_cents,
       meals, movements, updated_at)
    select holder_id, school_year,
           coalesce(-sum(cents) filter (where kind in
             ('MEAL', 'LATE_CANCELLED_MEAL', 'MEAL_REVERSAL', 'TARIFF_DIFFERENCE',
              'DIFFERENCE_REVERSAL', 'MEAL_VOID')), 0),
           coalesce(-sum(cents) filter (where kind = 'ENROLMENT_FEE'), 0),
           coalesce(-sum(cents) filter (where kind = 'CARRIED_DEBT'), 0),
           coalesce(-sum(cents) filter (where kind in ('ADJUSTMENT', 'RELIEF')), 0),
           coalesce(sum(cents) filter (where kind = 'NOTICE_PAYMENT'), 0),
           coalesce(sum(cents) filter (where kind = 'TOP_UP'), 0),
           coalesce(sum(cents) filter (where kind = 'CARRIED_CREDIT'), 0),
           coalesce(-sum(cents) filter (where kind = 'REFUND'), 0),
           sum(meals), sum(movements), max(posted_at)
    from (
      select holder_id,
             date_part('year', business_date::timestamp - interval '8 months') as school_year,
             kind, sum(amount_cents) as cents, sum(meals) as meals, count(*) as movements,
             max(posted_at) as posted_at
      from %1$I.movement group by 1, 2, 3) of_a_kind
    group by 1, 2
    $sql$, place);
end $$;

-- What is left when both are done.
create or replace procedure seal_ledger(place name) language plpgsql as $$
declare
  before text := current_setting('search_path');
begin
  perform set_config('search_path', quote_ident(place) || ',public', true);

  alter table movement add constraint movement_cause primary key using index movement_cause;
  alter table movement reset (autovacuum_enabled);
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
