-- What the municipality may decide about top-ups.
create table topup_rules (
  only_row        boolean primary key default true check (only_row),
  validity_days   integer not null check (validity_days between 1 and 90),
  max_meals       integer not null check (max_meals between 1 and 1000),
  max_total_cents bigint  not null check (max_total_cents between 1 and 99999999)
);
insert into topup_rules (validity_days, max_meals, max_total_cents) values (7, 200, 99999999);
