-- The prices of each pupil as enrolment worked them out, a row per version.
create table pupil_tariff_state (
  pupil_id  uuid   not null,
  service   text   not null,
  sequence  bigint not null,
  primary key (pupil_id, service)
);

create table pupil_tariff (
  pupil_id          uuid    not null,
  service           text    not null,
  version           integer not null,
  tariff_code       text    not null,
  tariff_name       text    not null,
  valid_from        date    not null,
  valid_to          date,
  unit_price_cents  bigint  not null check (unit_price_cents >= 0),
  act               text    not null,
  explanation       text[]  not null,
  primary key (pupil_id, service, version),
  foreign key (pupil_id, service) references pupil_tariff_state on delete cascade
);
create index pupil_tariff_on_date on pupil_tariff (pupil_id, service, valid_from);
