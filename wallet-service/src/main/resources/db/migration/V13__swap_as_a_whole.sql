-- They read both ledgers as a whole, after the transaction began to look things up by keys.
alter procedure keep_known_numbers() set plan_cache_mode = auto;
alter procedure keep_known_numbers() set enable_seqscan = on;
alter procedure keep_known_numbers() set enable_bitmapscan = on;
alter procedure swap_ledgers() set plan_cache_mode = auto;
alter procedure swap_ledgers() set enable_seqscan = on;
alter procedure swap_ledgers() set enable_bitmapscan = on;
