-- Who the accounts and pupils are, as enrolment tells it: names for the pages, nothing more.
create table holder (
  holder_id   uuid   primary key,
  first_name  text   not null,
  last_name   text   not null,
  sequence    bigint not null
);
create index holder_by_name on holder (lower(last_name), lower(first_name));

create table pupil (
  pupil_id    uuid primary key,
  holder_id   uuid not null,
  first_name  text not null,
  last_name   text not null
);
create index pupil_of_holder on pupil (holder_id);
