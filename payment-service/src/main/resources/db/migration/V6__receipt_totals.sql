-- The payments of a day are counted, to tell readers how many should have arrived. Days with
-- payments from before are told too.
create index payment_receipt_credited_by_day
  on payment_receipt (((payment_at at time zone 'Europe/Rome')::date)) where match = 'CREDITED';

insert into touched_day (topic, day)
select distinct 'payment.receipt.v1', (payment_at at time zone 'Europe/Rome')::date
from payment_receipt where match = 'CREDITED';
