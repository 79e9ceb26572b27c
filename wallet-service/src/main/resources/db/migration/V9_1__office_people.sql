-- Who of the office wrote into accounts, by name: movements and events hold the id alone.
create table office_person (
  person_id  uuid primary key,
  name       text not null
);
