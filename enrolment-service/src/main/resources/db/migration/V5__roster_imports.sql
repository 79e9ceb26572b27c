-- The files the office imported, good or refused, with what was wrong in which line.
create table roster_import (
  id uuid primary key,
  kind text not null check (kind in ('SCUOLE', 'TARIFFE', 'FAMIGLIE', 'ISCRIZIONI')),
  file_name text not null,
  imported_by uuid not null,
  imported_by_name text not null,
  imported_at timestamptz not null,
  line_count integer not null check (line_count >= 0),
  added integer not null check (added >= 0),
  changed integer not null check (changed >= 0),
  unchanged integer not null check (unchanged >= 0),
  fault_count integer not null check (fault_count >= 0),
  -- all or nothing
  check (fault_count = 0 or added + changed + unchanged = 0)
);
create index on roster_import (imported_at desc);

create table roster_import_fault (
  import_id uuid not null references roster_import,
  position integer not null,
  line integer not null,
  message text not null,
  primary key (import_id, position)
);
