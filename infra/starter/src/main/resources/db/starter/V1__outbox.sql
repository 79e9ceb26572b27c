-- What the service has to tell, written in the transaction that made it true. Rows stay after they
-- were sent, so that any span can be sent again.
create table outbox (
  id            bigint generated always as identity primary key,
  event_id      uuid        not null unique,
  topic         text        not null,
  key           text        not null,
  type          text        not null,
  subject       text        not null,
  sequence      bigint      not null,
  causation_id  text,
  traceparent   text,
  occurred_at   timestamptz not null,
  body          text        not null,
  published_at  timestamptz
);
create index outbox_waiting on outbox (id) where published_at is null;
