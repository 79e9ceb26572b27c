-- Who belongs together, from enrolment.family. Names only: tax codes and birth dates are not needed
-- to greet somebody.
create table desk_family (
  holder_id   uuid   primary key,
  sequence    bigint not null,
  first_name  text   not null,
  last_name   text   not null
);

create table desk_guardian (
  holder_id    uuid not null references desk_family on delete cascade,
  guardian_id  uuid not null,
  first_name   text not null,
  primary key (holder_id, guardian_id)
);
create index desk_guardian_by_person on desk_guardian (guardian_id);

-- A pupil may stand in two families, for instance of parents who live apart.
create table desk_pupil (
  holder_id   uuid not null references desk_family on delete cascade,
  pupil_id    uuid not null,
  first_name  text not null,
  primary key (holder_id, pupil_id)
);
create index desk_pupil_by_pupil on desk_pupil (pupil_id);
