-- A price that ever held on a day stays known for ever, and a movement names it by number: prices are
-- few, movements are many.
create table price (
  price_id          integer generated always as identity primary key,
  tariff_code       text    not null,
  tariff_name       text    not null,
  unit_price_cents  bigint  not null check (unit_price_cents >= 0),
  full_price_cents  bigint  check (full_price_cents >= unit_price_cents),
  act               text    not null,
  explanation       text[]  not null,
  unique nulls not distinct
    (tariff_code, tariff_name, unit_price_cents, full_price_cents, act, explanation)
);

insert into price (tariff_code, tariff_name, unit_price_cents, act, explanation)
select distinct tariff_code, tariff_name, unit_price_cents, act, explanation from pupil_tariff
union
select distinct tariff_code, tariff_name, abs(amount_cents), tariff_act, tariff_reason
from movement where tariff_code is not null;

create table priced_span (
  pupil_id          uuid     not null,
  service           text     not null,
  version           integer  not null,
  valid_from        date     not null,
  valid_to          date,
  -- It held on these days, which were past already when another took its place.
  superseded        boolean  not null,
  price_id          integer  not null references price,
  unit_price_cents  bigint   not null,
  primary key (pupil_id, service, version, valid_from),
  foreign key (pupil_id, service) references pupil_tariff_state on delete cascade
);

insert into priced_span
  (pupil_id, service, version, valid_from, valid_to, superseded, price_id, unit_price_cents)
select t.pupil_id, t.service, t.version, t.valid_from, t.valid_to, false, p.price_id,
       t.unit_price_cents
from pupil_tariff t
join price p using (tariff_code, tariff_name, unit_price_cents, act, explanation);

drop table pupil_tariff;

-- Pupils whose prices changed on days that may have been charged. Worked off when every transaction
-- has ended that may still charge by the price before. Those are the ones that had a number when the
-- change was first seen as committed: seen_before is the first number not given by then.
create table repricing (
  pupil_id     uuid  not null,
  service      text  not null,
  seen_before  xid8,
  primary key (pupil_id, service)
);
