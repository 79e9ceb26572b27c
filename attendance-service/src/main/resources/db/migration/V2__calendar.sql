-- When meals are served: spans of service minus closures, for one school or (school_id null) for all.
create function school_year_of(day date) returns smallint
language sql immutable parallel safe as $$
  select (extract(year from day) - case when extract(month from day) < 9 then 1 else 0 end)::smallint
$$;

create table service_period (
  period_id    bigint       generated always as identity primary key,
  school_id    uuid,
  school_year  smallint     not null,
  first_day    date         not null,
  last_day     date         not null,
  description  text         not null,
  imported_at  timestamptz  not null,
  unique nulls not distinct (school_id, first_day, last_day),
  check (first_day <= last_day),
  check (school_year = school_year_of(first_day) and school_year = school_year_of(last_day))
);

create table closure (
  closure_id   bigint       generated always as identity primary key,
  school_id    uuid,
  first_day    date         not null,
  last_day     date         not null,
  description  text         not null,
  imported_at  timestamptz  not null,
  unique nulls not distinct (school_id, first_day, last_day),
  check (first_day <= last_day)
);

-- The days on which a school serves meals. Its own periods, where it has any in a school year,
-- replace the general ones of that year. The same rule in Java: SchoolCalendar.
create function service_days(the_school uuid, first date, last date) returns setof date
language sql stable parallel safe as $$
  select first + n
  from generate_series(0, last - first) n
  where exists (
      select from service_period p
      where first + n between p.first_day and p.last_day
        and (p.school_id = the_school
          or p.school_id is null and not exists (
            select from service_period own
            where own.school_id = the_school and own.school_year = p.school_year)))
    and not exists (
      select from closure c
      where first + n between c.first_day and c.last_day
        and (c.school_id = the_school or c.school_id is null))
$$;
