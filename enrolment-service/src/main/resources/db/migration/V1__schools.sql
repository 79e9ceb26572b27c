-- School sites and their classes. A class keeps its id for ever, because subscriptions rest on it.
create table school_site (
  id uuid primary key,
  version bigint not null,
  sequence bigint not null check (sequence > 0),
  code text not null unique check (code <> '' and code = upper(btrim(code))),
  name text not null check (name <> ''),
  cycle text not null check (cycle in ('INFANZIA', 'PRIMARIA', 'SECONDARIA_I'))
);

create table class_group (
  id uuid primary key,
  site_id uuid not null references school_site,
  name text not null check (name <> '' and name = upper(btrim(name))),
  -- ISO weekdays in order, 1 is Monday; no meals on Sunday
  serving_days text not null check (serving_days ~ '^1?2?3?4?5?6?$' and serving_days <> ''),
  unique (site_id, name)
);
