-- The answer to each form that was sent, so that sending it again gives the same answer and no
-- second effect.
create table form_answer (
  form_id       uuid        primary key,
  caller_id     uuid        not null,
  content_hash  bytea       not null,
  location      text,
  answered_at   timestamptz not null
);
