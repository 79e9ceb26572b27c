-- For whom a tax code may act: the families as enrolment last announced them.
create table family (
  holder_id uuid   not null primary key,
  sequence  bigint not null
);

create table family_guardian (
  holder_id   uuid not null references family (holder_id),
  guardian_id uuid not null,
  tax_code    text not null,
  primary key (holder_id, guardian_id)
);
create index family_guardian_by_tax_code on family_guardian (tax_code);

create table family_pupil (
  holder_id uuid not null references family (holder_id),
  pupil_id  uuid not null,
  primary key (holder_id, pupil_id)
);

-- People who logged in and belong to no family yet.
create table citizen (
  tax_code      text        not null primary key,
  id            uuid        not null unique,
  first_seen_at timestamptz not null
);
