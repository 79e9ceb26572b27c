-- What would become of a file that was only tried, as last looked at: the list of files is not to
-- try each of them again, of up to 20,000 lines, whenever somebody opens it. What would be carried
-- stands where later stands what was carried.
alter table opening_import add column tried_faults integer not null default 0;
alter table opening_import add column tried_already integer not null default 0;

update opening_import i
set tried_faults = t.faults, tried_already = t.already_lines, carried = t.fresh,
    carried_debt_cents = t.fresh_debt, carried_credit_cents = t.fresh_credit
from opening_import o
cross join lateral (
  select count(*) filter (where fault is not null) as faults,
         count(*) filter (where fault is null and already) as already_lines,
         count(*) filter (where fault is null and not already) as fresh,
         coalesce(-sum(cents) filter (where cents < 0 and fault is null and not already), 0)
           as fresh_debt,
         coalesce(sum(cents) filter (where cents > 0 and fault is null and not already), 0)
           as fresh_credit
  from opening_trial where import_id = o.import_id) t
where i.import_id = o.import_id and o.applied_at is null;
