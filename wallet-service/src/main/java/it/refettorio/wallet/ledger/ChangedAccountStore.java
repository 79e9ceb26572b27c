package it.refettorio.wallet.ledger;

import it.refettorio.starter.database.UuidArray;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangedAccountStore {

  /** One note for many accounts, and none that is too much for one transaction to tell. */
  private static final int ACCOUNTS = 1_000;

  private final JdbcClient jdbc;

  ChangedAccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Collection<UUID> holders) {
    var all = List.copyOf(holders);
    for (int first = 0; first < all.size(); first += ACCOUNTS) {
      var some = all.subList(first, Math.min(first + ACCOUNTS, all.size()));
      jdbc.sql("insert into account_to_tell (accounts, holders) values (?, ?)")
          .params(some.size(), UuidArray.of(some))
          .update();
    }
  }

  void addFamiliesOf(Collection<UUID> pupils) {
    add(jdbc.sql("select distinct holder_id from pupil where pupil_id = any(?)")
        .param(UuidArray.of(pupils))
        .query(UUID.class)
        .list());
  }

  /** How many accounts are noted; one that is noted twice counts twice. */
  long noted() {
    return jdbc.sql("select coalesce(sum(accounts), 0) from account_to_tell")
        .query(Long.class)
        .single();
  }

  /** One at a time, so that states are numbered in the order in which they were read. */
  boolean isMyTurn() {
    return jdbc.sql("""
            select pg_try_advisory_xact_lock(hashtextextended('wallet.telling', 0))
            from by_keys()
            """)
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes the oldest notes, until so many accounts stand in them; an account may be among them
   * several times. Whatever is taken is told: a note that becomes visible meanwhile goes along or
   * stays.
   */
  List<UUID> take(int accounts) {
    return jdbc.sql("""
            with oldest as (
              select id, sum(accounts) over (order by id) - accounts as accounts_before
              from (select id, accounts from account_to_tell order by id limit :accounts) notes
            ), gone as (
              delete from account_to_tell
              where id <= (select max(id) from oldest where accounts_before < :accounts)
              returning holders
            )
            select unnest(holders) from gone
            """)
        .param("accounts", accounts)
        .query(UUID.class)
        .list();
  }
}
