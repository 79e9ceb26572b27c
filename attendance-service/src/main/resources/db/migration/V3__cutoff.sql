-- Until when a family may change a day: parameters of the municipality. The most specific row holds:
-- school and weekday, then school, then weekday, then the row for all. Times are clock times of
-- Europe/Rome on purpose, never instants.
create table cutoff_window (
  window_id       bigint    generated always as identity primary key,
  service         text      not null,
  school_id       uuid,
  weekday         smallint  check (weekday between 1 and 7),
  opens_at        time      not null default '00:00',
  closes_at       time      not null,
  max_days_ahead  integer   check (max_days_ahead >= 0),
  unique nulls not distinct (service, school_id, weekday)
);
comment on column cutoff_window.closes_at is 'On the day itself, this second included';
comment on column cutoff_window.opens_at is 'On the day max_days_ahead days earlier';
comment on column cutoff_window.max_days_ahead is 'Null: any day ahead';

insert into cutoff_window (service, closes_at) values ('CANTEEN', '09:15');

-- The closing time that a school's families know, weekday exceptions aside.
create function usual_closing_time(the_service text, the_school uuid) returns time
language sql stable parallel safe as $$
  select closes_at from cutoff_window
  where service = the_service and weekday is null
    and (school_id = the_school or school_id is null)
  order by school_id nulls last
  limit 1
$$;
