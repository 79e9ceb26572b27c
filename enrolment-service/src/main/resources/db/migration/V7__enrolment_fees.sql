-- The yearly fixed fees (quota d'iscrizione): what the office decided to charge, and to whom. A
-- pupil owes the fee of a service and school year once, however often the office charges it.
create table fee_charge (
  id uuid primary key,
  service text not null,
  school_year text not null check (school_year ~ '^[0-9]{4}/[0-9]{4}$'),
  amount_cents bigint not null check (amount_cents > 0),
  act text not null check (act <> ''),
  -- the day that counts
  charged_on date not null,
  pupils bigint not null check (pupils > 0),
  charged_by uuid not null,
  charged_by_name text not null,
  charged_at timestamptz not null
);
create index on fee_charge (charged_at desc);
create index on fee_charge (charged_on);

create table enrolment_fee (
  pupil_id uuid not null references pupil,
  service text not null,
  school_year text not null,
  -- who pays
  holder_id uuid not null references family,
  charge_id uuid not null references fee_charge,
  primary key (pupil_id, service, school_year)
);
create index on enrolment_fee (charge_id, pupil_id);
-- Who is under a service in a school year.
create index on subscription (service, starts_on);
