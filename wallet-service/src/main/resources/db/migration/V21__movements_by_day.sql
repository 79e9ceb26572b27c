-- The movements of an account, in an index that is written where the day is: by holder first, each of
-- a day's meals changed another page of an index as large as the whole past, and the database logs a
-- page whole when it changes first after a checkpoint. An account's movements are read day by day now:
-- PostgreSQL 18 skips from one day to the next, some two hundred times for a school year.
create or replace procedure index_movements(place name) language plpgsql as $$
begin
  execute format($sql$
    create index movement_of_day on %1$I.movement (business_date, holder_id, id);
    create index movement_beside_meals on %1$I.movement (business_date) where meals = 0;
    create unique index movement_reversed_once on %1$I.movement (reverses)
      where reverses is not null;
    $sql$, place);
end $$;

drop index ledger.movement_of_holder;
create index movement_of_day on ledger.movement (business_date, holder_id, id);
analyze ledger.movement;

-- A ledger that was built beside has the former index. It is built again by pressing a button.
drop schema if exists ledger_next cascade;
update rebuild set state = 'DISCARDED' where state in ('EQUAL', 'DIFFERENT');
