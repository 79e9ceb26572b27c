-- What enrolment tells about families and prices, kept here so that a family can top up while
-- enrolment is away. The highest sequence of each key wins.
create table family (
  holder_id   uuid   primary key,
  sequence    bigint not null,
  tax_code    text   not null,
  first_name  text   not null,
  last_name   text   not null
);

create table family_pupil (
  holder_id   uuid not null references family on delete cascade,
  pupil_id    uuid not null,
  first_name  text not null,
  last_name   text not null,
  primary key (holder_id, pupil_id)
);

create table pupil_tariff (
  pupil_id  uuid   not null,
  service   text   not null,
  sequence  bigint not null,
  primary key (pupil_id, service)
);

create table pupil_price (
  pupil_id         uuid   not null,
  service          text   not null,
  valid_from       date   not null,
  valid_to         date,
  tariff_name      text   not null,
  unit_price_cents bigint not null check (unit_price_cents >= 0),
  primary key (pupil_id, service, valid_from),
  foreign key (pupil_id, service) references pupil_tariff on delete cascade
);
