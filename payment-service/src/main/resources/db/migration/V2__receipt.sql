-- Receipts as they came from the Node. Money was taken for each of them: none is ever refused for
-- what it says, changed or deleted.
create table payment_receipt (
  id                  uuid        primary key,
  ec_fiscal_code      text        not null,
  receipt_id          text        not null,
  notice_number       text        not null,
  iuv                 text        not null,
  notice_id           uuid        references payment_notice,
  match               text        not null
                      check (match in ('CREDITED', 'SECOND_PAYMENT', 'FOREIGN')),
  amount_cents        bigint      not null check (amount_cents > 0),
  expected_cents      bigint,
  paid_while_closed   boolean     not null,
  stand_in            boolean     not null,
  debtor_tax_code     text        not null,
  debtor_name         text        not null,
  payer_tax_code      text,
  payer_name          text,
  psp_id              text        not null,
  psp_fiscal_code     text,
  psp_name            text        not null,
  payment_method      text,
  fee_cents           bigint,
  description         text        not null,
  payment_at          timestamptz not null,
  application_date    date,
  transfer_date       date,
  received_at         timestamptz not null,
  message             text        not null,
  unique (ec_fiscal_code, receipt_id),
  check ((match = 'FOREIGN') = (notice_id is null))
);
-- One notice is credited once, whatever arrives.
create unique index payment_receipt_one_credit
  on payment_receipt (notice_id) where match = 'CREDITED';
create index payment_receipt_latest on payment_receipt (received_at desc);

create function payment_receipt_is_evidence() returns trigger language plpgsql as $$
begin
  raise exception 'a receipt is evidence: it is neither changed nor deleted';
end $$;
create trigger payment_receipt_is_evidence before update or delete on payment_receipt
  for each row execute function payment_receipt_is_evidence();
