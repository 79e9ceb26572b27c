-- Payment notices as payment tells them: unpaid ones stand beside the balance, and so do payments
-- that are being confirmed. So far only top-ups had notices, and only their confirmation was kept.
alter table pending_payment rename to notice;
alter table notice
  add column channel    text not null default 'SPONTANEOUS',
  add column status     text not null default 'EXPIRED',
  add column reason     text not null default '',
  -- The last day on which it can be paid.
  add column due_date   date,
  -- Null on notices told before this was told.
  add column issued_at  timestamptz;
update notice set status = 'PAYABLE' where checking_since is not null;
alter table notice
  alter column channel drop default,
  alter column status drop default,
  alter column reason drop default;
drop index pending_payment_of_holder;
create index notice_payable_of_holder on notice (holder_id) where status = 'PAYABLE';
