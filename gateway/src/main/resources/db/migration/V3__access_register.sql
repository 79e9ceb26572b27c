-- Who came in when, and who could not: the evidence that ties an act to an identity, which the
-- rules of SPID and CIE want kept for 24 months. Rows are added and, after that time, removed;
-- nothing is ever changed.
create table access_record (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  registration text        not null,
  outcome      text        not null,
  reference    text,
  issuer       text,
  -- SHA-256 of the provider's subject: comparable with the provider's log, useless without it.
  subject_hash text,
  person       uuid,
  level        text,
  check (outcome <> 'entered' or (issuer is not null and subject_hash is not null
    and person is not null))
);
create index access_record_by_person on access_record (person, at);
create index access_record_by_age on access_record (at);

create function access_record_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the access register is never changed';
end
$$;
create trigger access_record_stays before update on access_record
  for each row execute function access_record_stays();
