-- Who eats where, as enrolment told it. Schools and subscriptions arrive in any order, so nothing
-- here refers to a row of the other kind.
create table school (
  school_id  uuid    primary key,
  code       text    not null,
  name       text    not null,
  sequence   bigint  not null
);
create index school_by_code on school (code);

create table class_group (
  school_id     uuid        not null references school on delete cascade,
  class_id      uuid        not null,
  name          text        not null,
  serving_days  smallint[]  not null,
  primary key (school_id, class_id)
);
comment on column class_group.serving_days is 'Weekdays with a meal, 1 is Monday';

create table subscription (
  subscription_id  uuid        primary key,
  pupil_id         uuid        not null,
  holder_id        uuid        not null,
  first_name       text        not null,
  last_name        text        not null,
  service          text        not null,
  school_id        uuid        not null,
  class_id         uuid        not null,
  chosen_days      smallint[]  not null,
  from_date        date        not null,
  to_date          date,
  until_date       date,
  sequence         bigint      not null,
  check (to_date is null or to_date >= from_date)
);
create index subscription_by_pupil on subscription (pupil_id, service, from_date);
create index subscription_by_school on subscription (school_id);
comment on column subscription.chosen_days is 'Weekdays the family chose; none means all';
comment on column subscription.until_date is
  'Last day that counts: the own end, or the eve of the pupil''s next subscription';

-- The rights to a meal: only services with a daily booking, and only once the class is known.
create view meal_subscription as
  select s.subscription_id, s.pupil_id, s.holder_id, s.first_name, s.last_name, s.service,
         s.school_id, school.code as school_code, school.name as school_name,
         s.class_id, c.name as class_name, c.serving_days, s.chosen_days,
         s.from_date, s.until_date
  from subscription s
  join school on school.school_id = s.school_id
  join class_group c on c.school_id = s.school_id and c.class_id = s.class_id
  where s.service = 'CANTEEN';

-- Whether a weekday pattern holds a day. The same rule in Java: ServingRule.
create function eats_on(day date, class_days smallint[], chosen_days smallint[]) returns boolean
language sql immutable parallel safe as $$
  select extract(isodow from day)::smallint = any (class_days)
     and (cardinality(chosen_days) = 0 or extract(isodow from day)::smallint = any (chosen_days))
$$;
