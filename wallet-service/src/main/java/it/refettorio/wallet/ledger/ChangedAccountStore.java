package it.refettorio.wallet.ledger;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangedAccountStore {

  private final JdbcClient jdbc;

  ChangedAccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Collection<UUID> holders) {
    jdbc.sql("insert into account_to_tell (holder_id) select * from unnest(?::uuid[])")
        .param(holders.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  void addFamiliesOf(Collection<UUID> pupils) {
    jdbc.sql("""
            insert into account_to_tell (holder_id)
            select distinct holder_id from pupil where pupil_id = any(?::uuid[])
            """)
        .param(pupils.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  long notesEver() {
    return jdbc.sql("select last_value from account_to_tell_id_seq").query(Long.class).single();
  }

  /** One at a time, so that states are numbered in the order in which they were read. */
  boolean isMyTurn() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('wallet.telling', 0))")
        .query(Boolean.class)
        .single();
  }

  /** Whatever is taken is told: a note that becomes visible meanwhile goes along or stays. */
  Set<UUID> take(int notes) {
    return jdbc.sql("""
            delete from account_to_tell
            where id <= (select max(id) from (
              select id from account_to_tell order by id limit ?) oldest)
            returning holder_id
            """)
        .param(notes)
        .query(UUID.class)
        .set();
  }
}
