-- What the ledger wants asked for by notice, each once. A due of a family that is not known yet
-- waits here without a notice, and gets it when the family arrives.
create table amount_due (
  due_id       text        primary key,
  holder_id    uuid        not null,
  reason       text        not null,
  due_date     date        not null,
  received_at  timestamptz not null,
  notice_id    uuid        unique references payment_notice
);
create index amount_due_waiting on amount_due (holder_id) where notice_id is null;

create table amount_due_line (
  due_id        text    not null references amount_due,
  position      integer not null,
  pupil_id      uuid    not null,
  service       text    not null,
  amount_cents  bigint  not null check (amount_cents > 0),
  primary key (due_id, position)
);

-- A line of a debt has an amount and neither meals nor a price.
alter table payment_notice_line
  alter column tariff_name drop not null,
  alter column unit_price_cents drop not null,
  alter column meals drop not null,
  add constraint payment_notice_line_amount check (amount_cents > 0),
  add constraint payment_notice_line_of_meals_or_of_a_debt check (
    (meals is null) = (unit_price_cents is null) and (meals is null) = (tariff_name is null));

-- Only top-ups lapse; the debts of a family are found among its open notices.
drop index payment_notice_to_expire;
create index payment_notice_to_expire on payment_notice (due_date)
  where state = 'PAYABLE' and channel = 'SPONTANEOUS';
create index payment_notice_owed on payment_notice (holder_id, due_date)
  where state = 'PAYABLE' and channel = 'NOTICE';
