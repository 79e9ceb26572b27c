-- Who uses which service, where and at which tariff, and what that costs each pupil day by day.
-- Trusted extension: the owner of the database may create it.
create extension if not exists btree_gist;

create table subscription (
  id uuid primary key,
  version bigint not null,
  sequence bigint not null check (sequence > 0),
  pupil_id uuid not null references pupil,
  -- who pays for the days of this subscription; stays when another person pays from a later one
  holder_id uuid not null references family,
  service text not null,
  class_id uuid not null references class_group,
  tariff_id uuid not null references tariff,
  -- empty: all the days of the class
  chosen_days text not null check (chosen_days ~ '^1?2?3?4?5?6?$'),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  -- Checked at commit: one import may end an old subscription and begin the next one.
  constraint one_subscription_a_day exclude using gist (
    pupil_id with =, service with =, daterange(starts_on, ends_on, '[]') with &&
  ) deferrable initially deferred
);
create index on subscription (class_id);
create index on subscription (tariff_id);

create table pupil_tariff (
  id uuid primary key,
  version bigint not null,
  sequence bigint not null check (sequence > 0),
  last_period_version integer not null,
  pupil_id uuid not null references pupil,
  service text not null,
  unique (pupil_id, service)
);

create table pupil_tariff_period (
  pupil_tariff_id uuid not null references pupil_tariff,
  version integer not null check (version > 0),
  tariff_code text not null,
  tariff_name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unit_price_cents bigint not null check (unit_price_cents >= 0),
  act text not null,
  -- a sentence a line
  explanation text not null,
  primary key (pupil_tariff_id, version),
  constraint one_price_a_day exclude using gist (
    pupil_tariff_id with =, daterange(valid_from, valid_to, '[]') with &&
  ) deferrable initially deferred
);
