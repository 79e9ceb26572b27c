-- Schools whose day a run could not settle; the office may ask for them again.
alter table settlement_run_day add column failed integer not null default 0;
