-- What the producers say should have arrived, and what is in the ledger.
create table told_total (
  topic           text         not null,
  day             date         not null,
  sequence        bigint       not null,
  count           bigint       not null,
  sum_cents       bigint       not null,
  hash            text         not null,
  told_at         timestamptz  not null,
  own_count       bigint,
  own_sum_cents   bigint,
  own_hash        text,
  checked_at      timestamptz,
  -- Since when they differ; null while they agree.
  differs_since   timestamptz,
  primary key (topic, day)
);
create index told_total_to_check on told_total (checked_at nulls first);
