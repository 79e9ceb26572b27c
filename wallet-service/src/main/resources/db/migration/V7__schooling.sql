-- Where the pupils go to school and which services they use, as enrolment tells it: a statement names
-- school and class, and the office looks for accounts by them.
alter table pupil add column tax_code text;
-- Known after the family is told again; so that it may be told again, nothing counts as known later.
update holder set sequence = 0;

create table school (
  school_id  uuid   primary key,
  code       text   not null,
  name       text   not null,
  cycle      text   not null,
  sequence   bigint not null
);

create table school_class (
  school_id     uuid       not null references school,
  class_id      uuid       not null,
  name          text       not null,
  -- The weekdays with a meal, Monday is 1.
  serving_days  smallint[] not null,
  primary key (school_id, class_id)
);

-- Schools and subscriptions come in any order, so none refers to the other.
create table subscription (
  subscription_id  uuid       primary key,
  pupil_id         uuid       not null,
  holder_id        uuid       not null,
  service          text       not null,
  school_id        uuid       not null,
  class_id         uuid       not null,
  -- The weekdays the family chose; none means all of the class.
  chosen_days      smallint[] not null,
  first_day        date       not null,
  -- Null while it runs. A later subscription of the pupil to the service ends it as well.
  last_day         date       check (last_day >= first_day),
  sequence         bigint     not null
);
create index subscription_of_holder on subscription (holder_id);
create index subscription_of_pupil on subscription (pupil_id, service, first_day);
create index subscription_of_class on subscription (school_id, class_id);
