package it.refettorio.wallet.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the tables of a ledger beside the one in use. */
@Repository
class BesideStore {

  /** Far beyond what the ledger in use will number until this one may take its place. */
  private static final long NUMBERS_APART = 1_000_000_000;

  private final JdbcClient jdbc;

  BesideStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void make() {
    jdbc.sql("drop schema if exists ledger_next cascade").update();
    jdbc.sql("call make_ledger('ledger_next')").update();
    // Cleaning up behind whoever only fills is for nothing; the sealing allows it again.
    jdbc.sql("alter table ledger_next.movement set (autovacuum_enabled = false)").update();
    jdbc.sql("call make_prices('ledger_next')").update();
    jdbc.sql("create table ledger_next.undecided (holder_id uuid not null)").update();
    jdbc.sql("""
            select setval('ledger_next.movement_id_seq', last_value + ?)
            from ledger.movement_id_seq
            """)
        .param(NUMBERS_APART)
        .query(Long.class)
        .single();
  }

  void indexCauses() {
    takeMemory();
    jdbc.sql("call index_causes('ledger_next')").update();
  }

  void addUpAndIndex() {
    takeMemory();
    jdbc.sql("call add_up_ledger('ledger_next')").update();
    jdbc.sql("call index_movements('ledger_next')").update();
  }

  private void takeMemory() {
    jdbc.sql("""
            select set_config('work_mem', '256MB', true),
                   set_config('maintenance_work_mem', '256MB', true)
            """)
        .query()
        .listOfRows();
  }

  void seal() {
    // All prices came before the first meal: there is nothing to price again.
    jdbc.sql("delete from ledger_next.repricing").update();
    jdbc.sql("call seal_ledger('ledger_next')").update();
    jdbc.sql("call calm_vacuum('ledger_next')").update();
  }
}
