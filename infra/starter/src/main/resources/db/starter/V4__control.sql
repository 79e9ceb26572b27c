-- What the service has said of the days of its facts, so that readers can tell whether everything
-- arrived. A transaction that changes what stands on a day adds a row here; the publisher takes the
-- rows away. Rows are only added and taken, so writers never wait for each other.
create table touched_day (
  id     bigint generated always as identity primary key,
  topic  text   not null,
  day    date   not null
);
create index touched_day_of_topic on touched_day (topic, day);

-- The totals last told of each day.
create table control_total (
  topic      text    not null,
  day        date    not null,
  sequence   bigint  not null check (sequence > 0),
  count      bigint  not null check (count >= 0),
  sum_cents  bigint  not null,
  hash       text    not null check (hash ~ '^[0-9a-f]{16}$'),
  primary key (topic, day)
);

-- The first eight bytes of a line's MD5. The lines of a day are put together by bit_xor.
create function control_hash(line text) returns bigint
language sql immutable parallel safe as $$
  select ('x' || left(md5(line), 16))::bit(64)::bigint
$$;

-- Such a hash as it is told: 16 hexadecimal digits, zeros for none.
create function control_digits(hash bigint) returns text
language sql immutable parallel safe as $$
  select lpad(to_hex(coalesce(hash, 0)), 16, '0')
$$;
