-- Payments that are being confirmed: shown beside the balance, never inside it.
create table pending_payment (
  notice_number  text        primary key,
  holder_id      uuid        not null,
  amount_cents   bigint      not null,
  checking_since timestamptz,
  sequence       bigint      not null
);
create index pending_payment_of_holder on pending_payment (holder_id)
  where checking_since is not null;
