-- How far the daily settlement has come at each school. It never looks back behind that day, so
-- what is added to the past later is left to the office.
create table settlement_progress (
  school_id  uuid  primary key,
  next_day   date  not null
);
comment on column settlement_progress.next_day is 'The first day that is not closed yet';

insert into settlement_progress (school_id, next_day)
select school_id, max(day) + 1 from settled_day group by school_id;
