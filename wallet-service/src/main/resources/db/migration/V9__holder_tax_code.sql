-- Files from elsewhere name families by tax code. Those known before this was kept have none until
-- enrolment tells them again.
alter table holder add column tax_code text;
create index holder_by_tax_code on holder (tax_code);
