-- What was told as a fact is never changed: readers keep it too.
create function keep_history() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are history: they are neither changed nor deleted', tg_table_name;
end $$;

create trigger fee_charges_are_history before update or delete on fee_charge
  for each row execute function keep_history();
create trigger enrolment_fees_are_history before update or delete on enrolment_fee
  for each row execute function keep_history();
