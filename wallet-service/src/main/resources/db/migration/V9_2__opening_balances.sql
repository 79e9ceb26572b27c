-- Files of balances carried over from elsewhere: tried first, applied whole or not at all.
create table opening_import (
  import_id              uuid         primary key,
  file_name              text         not null,
  act                    text         not null,
  -- The act however it was written: upper case, single blanks.
  act_key                text         not null,
  business_date          date         not null,
  -- What the file should hold, as the office typed it.
  expected_lines         integer      not null,
  expected_debt_cents    bigint       not null,
  expected_credit_cents  bigint       not null,
  -- What it holds, as far as it can be read.
  found_lines            integer      not null,
  found_debt_cents       bigint       not null,
  found_credit_cents     bigint       not null,
  brought_by             uuid         not null,
  brought_by_name        text         not null,
  brought_at             timestamptz  not null,
  -- Null while it was only tried.
  applied_at             timestamptz,
  applied_by_name        text,
  carried                integer      not null default 0,
  carried_debt_cents     bigint       not null default 0,
  carried_credit_cents   bigint       not null default 0
);
create index opening_import_latest on opening_import (brought_at desc, import_id);

create table opening_line (
  import_id  uuid     not null references opening_import on delete cascade,
  line       integer  not null,
  tax_code   text     not null,
  -- Below zero for a debt; null if it cannot be read.
  cents      bigint,
  -- What is wrong with the line by itself, and with what.
  fault      text,
  detail     text,
  primary key (import_id, line)
);

-- An act carries the balance of a holder once.
create table opening_balance (
  act_key       text    not null,
  holder_id     uuid    not null,
  amount_cents  bigint  not null check (amount_cents <> 0),
  import_id     uuid    not null references opening_import,
  primary key (act_key, holder_id)
);

-- What would become of each line now.
create view opening_trial as
  select l.import_id, l.line, l.tax_code, l.cents, h.holder_id, h.name,
         c.amount_cents is not null and c.amount_cents = l.cents as already,
         case when l.fault is not null then l.fault
              when h.holders = 0 then 'unknown'
              when h.holders > 1 then 'ambiguous'
              when l.first_line <> l.line then 'twice'
              when c.amount_cents <> l.cents then 'otherAmount' end as fault,
         case when l.fault is not null then l.detail
              when h.holders <> 1 then l.tax_code
              when l.first_line <> l.line then l.first_line::text
              else c.amount_cents::text end as detail
  from (select i.act_key, o.*,
               min(o.line) over (partition by o.import_id, o.tax_code) as first_line
        from opening_line o join opening_import i using (import_id)) l
  cross join lateral (
    select count(*) as holders, min(holder_id::text)::uuid as holder_id,
           min(last_name || ' ' || first_name) as name
    from holder where tax_code = l.tax_code) h
  left join opening_balance c on c.act_key = l.act_key and c.holder_id = h.holder_id;
