-- Money given back to families by order to the treasurer. What stands here was told to the ledger:
-- it is neither changed nor deleted; a mistake is mended there.
create table refund (
  id             uuid        primary key,
  holder_id      uuid        not null,
  holder_name    text        not null,
  pupil_id       uuid        not null,
  pupil_name     text        not null,
  service        text        not null,
  amount_cents   bigint      not null check (amount_cents between 1 and 1000000),
  payment_order  text        not null check (length(payment_order) between 1 and 40),
  reason         text        not null check (length(reason) between 1 and 140),
  paid_on        date        not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid        not null
);
-- The same order for the same family is the same money, however its letters are written.
create unique index refund_order_of_holder on refund (holder_id, lower(payment_order));
-- The refunds of a day count in what readers are told should have arrived.
create index refund_by_day on refund (paid_on);
create index refund_latest on refund (recorded_at desc, id desc);

create function refund_was_told() returns trigger language plpgsql as $$
begin
  raise exception 'a refund was told to the ledger: it is neither changed nor deleted';
end $$;
create trigger refund_was_told before update or delete on refund
  for each row execute function refund_was_told();
