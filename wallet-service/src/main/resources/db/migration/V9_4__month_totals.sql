-- What all families consumed and paid, month by month: added up now and then, for a year has millions
-- of movements.
create table month_total (
  -- Its first day.
  month           date         primary key,
  consumed_cents  bigint       not null,
  paid_cents      bigint       not null,
  counted_at      timestamptz  not null
);
