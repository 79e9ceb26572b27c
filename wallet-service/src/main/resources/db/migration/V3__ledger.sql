-- The ledger: one row per cause, never changed. Charges are negative, payments positive, so that an
-- account's balance is the sum of its movements.
create table movement (
  id             bigint generated always as identity primary key,
  -- Sorted by bytes, so that all words on one meal are a range of the index.
  cause          text collate "C" not null unique,
  holder_id      uuid        not null,
  pupil_id       uuid,
  service        text,
  kind           text        not null check (kind in
    ('MEAL', 'LATE_CANCELLED_MEAL', 'MEAL_REVERSAL', 'TOP_UP', 'NOTICE_PAYMENT')),
  business_date  date        not null,
  school_year    smallint    not null,
  amount_cents   bigint      not null,
  -- Meals charged (1), given back (-1), or none (0).
  meals          smallint    not null,
  tariff_version integer,
  tariff_code    text,
  tariff_name    text,
  tariff_act     text,
  tariff_reason  text[],
  -- Who said so: BOOKING, ROLL_CALL, OFFICE for meals; the notice number for payments.
  evidence       text,
  reverses       bigint references movement,
  event_id       uuid        not null,
  posted_at      timestamptz not null,
  check ((kind in ('MEAL', 'LATE_CANCELLED_MEAL') and amount_cents <= 0 and meals = 1)
      or (kind = 'MEAL_REVERSAL' and amount_cents >= 0 and meals = -1 and reverses is not null)
      or (kind in ('TOP_UP', 'NOTICE_PAYMENT') and amount_cents > 0 and meals = 0))
);
create index movement_of_holder on movement (holder_id, business_date desc, id desc);
create unique index movement_reversed_once on movement (reverses) where reverses is not null;

create function movements_stand() returns trigger language plpgsql as $$
begin
  raise exception 'A movement stands for ever: correct it by a reversal';
end $$;
create trigger movements_stand before update or delete on movement
  for each row execute function movements_stand();
create trigger movements_stay before truncate on movement
  for each statement execute function movements_stand();

-- The fold of an account's movements, kept in the transaction that posts them.
create table account (
  holder_id                 uuid        primary key,
  consumed_cents            bigint      not null default 0,
  paid_by_notice_cents      bigint      not null default 0,
  paid_spontaneously_cents  bigint      not null default 0,
  balance_cents             bigint      not null generated always as
    (paid_by_notice_cents + paid_spontaneously_cents - consumed_cents) stored,
  meals                     bigint      not null default 0,
  sequence                  bigint      not null default 1,
  updated_at                timestamptz not null
) with (fillfactor = 70);

-- Meals that arrived before their price. A voided one stays as a mark, so that a late repetition of
-- the meal is not charged.
create table unpriced_meal (
  cause       text collate "C" primary key,
  revision    integer     not null,
  voided      boolean     not null,
  holder_id   uuid        not null,
  pupil_id    uuid        not null,
  service     text        not null,
  date        date        not null,
  kind        text        not null,
  evidence    text,
  event_id    uuid        not null,
  since       timestamptz not null
);
create index unpriced_meal_of_pupil on unpriced_meal (pupil_id, service, date) where not voided;
