-- Whether the browser was sent to Checkout and has not come back since. Only a return from there
-- begins a check, and only an open notice is checked.
alter table payment_notice add column at_checkout boolean not null default false;
update payment_notice set checking_since = null where state <> 'PAYABLE';
alter table payment_notice add constraint payment_notice_checks_open_ones
  check (state = 'PAYABLE' or checking_since is null and not at_checkout);
