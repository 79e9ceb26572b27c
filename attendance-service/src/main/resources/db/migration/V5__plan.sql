-- What was last told about each pupil's days, so that only differences are told again.
create table plan (
  pupil_id      uuid      not null,
  service       text      not null,
  sequence      bigint    not null default 0,
  school_year   smallint  not null default 0,
  content_hash  bytea,
  primary key (pupil_id, service)
);
create index plan_by_year on plan (school_year);

-- Pupils whose plan may have changed. Rows are only added and taken, so writers never wait.
create table plan_due (
  due_id    bigint  generated always as identity primary key,
  pupil_id  uuid    not null,
  cause     text
);
