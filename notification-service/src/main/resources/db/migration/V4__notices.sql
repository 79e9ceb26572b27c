-- Payments on their way, from payment.notice. Closed ones stay, so that an older state that arrives
-- late cannot open them again.
create table desk_notice (
  notice_number   text        primary key,
  sequence        bigint      not null,
  holder_id       uuid        not null,
  channel         text        not null,
  status          text        not null,
  amount_cents    bigint      not null check (amount_cents > 0),
  due_date        date        not null,
  checking_since  timestamptz
);
create index desk_notice_open on desk_notice (holder_id) where status = 'PAYABLE';
