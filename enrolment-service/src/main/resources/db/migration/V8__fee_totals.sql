-- The fees of a day are counted, to tell readers how many should have arrived. Days with fees from
-- before are told too.
insert into touched_day (topic, day) select distinct 'enrolment.fee.v1', charged_on from fee_charge;
