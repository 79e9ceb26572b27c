-- Where an account stands, from wallet.account. No row means that the balance is not known, which is
-- not the same as zero.
create table desk_account (
  holder_id             uuid        primary key,
  sequence              bigint      not null,
  balance_cents         bigint      not null,
  consumed_cents        bigint      not null,
  paid_by_notice_cents  bigint      not null,
  paid_spontaneously_cents bigint   not null,
  as_of                 timestamptz not null
);

create table desk_cover (
  holder_id   uuid   not null references desk_account on delete cascade,
  pupil_id    uuid   not null,
  service     text   not null,
  meals_left  bigint not null check (meals_left >= 0),
  primary key (holder_id, pupil_id, service)
);
