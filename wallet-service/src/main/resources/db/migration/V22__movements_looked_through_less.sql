-- Movements are only added. By default autovacuum looks through what is new at every fifth more, and
-- reads a sample of thirty thousand pages at every tenth, beside those who post; but how movements are
-- spread changes slowly, and nothing is cleared away. The accounts' sums change all the time, in place.
create procedure calm_vacuum(place name) language plpgsql as $$
begin
  execute format($sql$
    alter table %1$I.movement set
      (autovacuum_vacuum_insert_scale_factor = 0.5, autovacuum_analyze_scale_factor = 0.5);
    alter table %1$I.account_year set
      (autovacuum_vacuum_scale_factor = 1, autovacuum_analyze_scale_factor = 1);
    $sql$, place);
end $$;

call calm_vacuum('ledger');
