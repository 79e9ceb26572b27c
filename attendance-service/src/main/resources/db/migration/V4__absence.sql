-- What families said about a day. A withdrawn absence stays as history; one that holds is unique.
create sequence absence_receipt;

create table absence (
  receipt_number    text         primary key,
  pupil_id          uuid         not null,
  holder_id         uuid         not null,
  service           text         not null,
  day               date         not null,
  reported_by       uuid         not null,
  reported_by_name  text         not null,
  reported_at       timestamptz  not null,
  withdrawn_by      uuid,
  withdrawn_at      timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (withdrawn_at >= reported_at)
);
create unique index absence_holds_once on absence (pupil_id, service, day)
  where withdrawn_at is null;
create index absence_by_day on absence (day) where withdrawn_at is null;

create function keep_absence() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null then
    raise exception 'An absence and its withdrawal are history';
  end if;
  return new;
end
$$;
create trigger absence_is_history before update or delete on absence
  for each row execute function keep_absence();
