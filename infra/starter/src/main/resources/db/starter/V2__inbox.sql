-- Which facts were applied, so that one that is delivered twice is applied once.
create table inbox_record (
  topic       text        not null,
  event_id    uuid        not null,
  handled_at  timestamptz not null,
  primary key (topic, event_id)
);

-- Records that could not be applied, with the later ones of their key behind them. Nothing is
-- skipped: a person retries them from the dashboard.
create table parked_record (
  id          bigint generated always as identity primary key,
  topic       text        not null,
  partition   integer     not null,
  "offset"    bigint      not null,
  key         text        not null,
  headers     text        not null,
  body        bytea       not null,
  reason      text        not null,
  parked_at   timestamptz not null,
  attempts    integer     not null default 1,
  unique (topic, partition, "offset")
);
create index parked_record_by_key on parked_record (topic, key, id);
