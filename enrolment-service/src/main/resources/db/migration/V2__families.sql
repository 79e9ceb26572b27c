-- Families. A person has one id whatever the family and the role, so that the login by tax code
-- always finds the same one; a pupil belongs to one family only.
create table person (
  id uuid primary key,
  version bigint not null,
  tax_code text not null unique check (tax_code ~ '^[A-Z0-9]{16}$'),
  first_name text not null check (first_name <> ''),
  last_name text not null check (last_name <> '')
);

create table family (
  holder_id uuid primary key references person,
  version bigint not null,
  sequence bigint not null check (sequence > 0)
);

create table co_guardian (
  family_id uuid not null references family,
  person_id uuid not null references person,
  primary key (family_id, person_id),
  check (family_id <> person_id)
);
create index on co_guardian (person_id);

create table pupil (
  id uuid primary key,
  family_id uuid not null references family,
  tax_code text not null unique check (tax_code ~ '^[A-Z0-9]{16}$'),
  first_name text not null check (first_name <> ''),
  last_name text not null check (last_name <> ''),
  birth_date date not null
);
create index on pupil (family_id);

-- The office searches by the beginning of a surname.
create index on person (lower(last_name) text_pattern_ops);
create index on pupil (lower(last_name) text_pattern_ops);
