-- In which months something was posted since they were added up. Who posts adds a row and waits for
-- nobody; a row that is not committed when the months are counted stays for the next time.
create table month_to_count (
  -- Its first day.
  month  date  not null
);

-- The table a month was added up from: all are added up again when another ledger takes its place.
alter table month_total add column counted_from oid;
