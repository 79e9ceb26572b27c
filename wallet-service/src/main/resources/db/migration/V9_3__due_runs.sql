-- When the office asked families for what they owe, and whom for how much.
create table due_run (
  run_id         uuid         primary key,
  school_year    text         not null,
  minimum_cents  bigint       not null,
  due_date       date         not null,
  families       integer      not null,
  amount_cents   bigint       not null,
  asked_by       uuid         not null,
  asked_by_name  text         not null,
  asked_at       timestamptz  not null
);
create index due_run_latest on due_run (asked_at desc, run_id);

-- One for each family and run. Whether it was paid its notice tells, once payment has made one.
create table due (
  due_id        uuid    primary key,
  run_id        uuid    not null references due_run,
  holder_id     uuid    not null,
  amount_cents  bigint  not null check (amount_cents > 0),
  due_date      date    not null,
  unique (run_id, holder_id)
);
create index due_of_holder on due (holder_id, due_date);

-- Families that owe but have no pupil to ask for.
create table due_left_out (
  run_id        uuid    not null references due_run,
  holder_id     uuid    not null,
  amount_cents  bigint  not null,
  primary key (run_id, holder_id)
);
