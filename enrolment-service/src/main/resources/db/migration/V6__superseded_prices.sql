-- Prices that held on days already past when another took their place, each over those days. Rows
-- are only added: a meal of such a day may have been charged at this price.
create table pupil_tariff_superseded (
  pupil_tariff_id uuid not null references pupil_tariff,
  version integer not null check (version > 0),
  tariff_code text not null,
  tariff_name text not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  unit_price_cents bigint not null check (unit_price_cents >= 0),
  act text not null,
  -- a sentence a line
  explanation text not null,
  primary key (pupil_tariff_id, version)
);
