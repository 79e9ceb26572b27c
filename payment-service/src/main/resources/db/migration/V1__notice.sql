-- Payment notices. The sequence feeds the 13 free digits of the notice number, which must never
-- come twice for this creditor: no gap is ever given back.
create sequence notice_base as bigint minvalue 1 maxvalue 999999999 no cycle;

create table payment_notice (
  id                uuid        primary key,
  notice_number     text        not null unique check (notice_number ~ '^3[0-9]{17}$'),
  iuv               text        not null unique check (notice_number = '3' || iuv),
  holder_id         uuid        not null,
  channel           text        not null check (channel in ('NOTICE', 'SPONTANEOUS')),
  state             text        not null
                    check (state in ('PAYABLE', 'PAID', 'EXPIRED', 'CANCELLED')),
  amount_cents      bigint      not null check (amount_cents > 0),
  reason            text        not null check (length(reason) between 1 and 140),
  due_date          date        not null,
  debtor_tax_code   text        not null,
  debtor_name       text        not null,
  fingerprint       text        not null,
  return_key        text        not null unique,
  issued_at         timestamptz not null,
  checking_since    timestamptz,
  paid_at           timestamptz check ((paid_at is not null) = (state = 'PAID')),
  paid_while_closed boolean     not null default false,
  amount_mismatch   boolean     not null default false,
  revision          bigint      not null check (revision > 0)
);
create index payment_notice_of_holder on payment_notice (holder_id, issued_at desc);
create index payment_notice_to_expire on payment_notice (due_date) where state = 'PAYABLE';
-- A family that asks twice for the same top-up gets the same notice.
create unique index payment_notice_one_open_alike
  on payment_notice (holder_id, fingerprint) where state = 'PAYABLE' and channel = 'SPONTANEOUS';

create table payment_notice_line (
  notice_id        uuid    not null references payment_notice,
  position         integer not null,
  pupil_id         uuid    not null,
  pupil_name       text    not null,
  service          text    not null,
  tariff_name      text    not null,
  unit_price_cents bigint  not null check (unit_price_cents > 0),
  meals            integer not null check (meals > 0),
  amount_cents     bigint  not null check (amount_cents = unit_price_cents * meals),
  primary key (notice_id, position)
);
