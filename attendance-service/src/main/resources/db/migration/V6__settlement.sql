-- What was eaten. A meal has one cause: pupil, service, day, shift; the revision counts its words.
create table meal (
  pupil_id    uuid         not null,
  service     text         not null,
  day         date         not null,
  shift       smallint     not null default 1 check (shift >= 1),
  revision    integer      not null default 1 check (revision >= 1),
  holder_id   uuid         not null,
  school_id   uuid         not null,
  source      text         not null,
  settled_at  timestamptz  not null,
  primary key (pupil_id, service, day, shift)
);

create table settled_day (
  school_id   uuid         not null,
  day         date         not null,
  settled_at  timestamptz  not null,
  meals       integer      not null,
  primary key (school_id, day)
);
create index settled_day_by_day on settled_day (day);

-- A span that the office asked to settle. It is worked off day by day, each in a transaction of its
-- own, and goes on after a crash.
create table settlement_run (
  run_id        uuid         primary key,
  first_day     date         not null,
  last_day      date         not null,
  latecomers    boolean      not null,
  requested_by  uuid         not null,
  requested_at  timestamptz  not null,
  finished_at   timestamptz,
  check (first_day <= last_day)
);
create index settlement_run_unfinished on settlement_run (requested_at) where finished_at is null;

create table settlement_run_day (
  run_id     uuid     not null references settlement_run,
  day        date     not null,
  settled    integer  not null default 0,
  already    integer  not null default 0,
  too_early  integer  not null default 0,
  meals      integer  not null default 0,
  primary key (run_id, day)
);
