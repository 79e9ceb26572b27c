-- The municipality's tariffs. A rate holds from its date until the next rate of the same tariff.
create table tariff (
  id uuid primary key,
  version bigint not null,
  service text not null,
  code text not null check (code <> '' and code = upper(btrim(code))),
  unique (service, code)
);

create table tariff_rate (
  id uuid primary key,
  tariff_id uuid not null references tariff,
  valid_from date not null,
  name text not null check (name <> ''),
  unit_price_cents bigint not null check (unit_price_cents >= 0),
  act text not null check (act <> ''),
  unique (tariff_id, valid_from)
);
