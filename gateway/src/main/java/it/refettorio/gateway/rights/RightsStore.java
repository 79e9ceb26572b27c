package it.refettorio.gateway.rights;

import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.HolderId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the rights. */
@Repository
class RightsStore {

  /** A guardian's place in one family. */
  record Membership(UUID guardian, UUID holder, List<UUID> pupils) {}

  private final JdbcClient jdbc;

  RightsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the sequence is newer than what is known; then it is the known one, and locked. */
  boolean advance(HolderId holder, long sequence) {
    return jdbc.sql("""
            insert into family (holder_id, sequence) values (:holder, :sequence)
            on conflict (holder_id) do update set sequence = excluded.sequence
            where family.sequence < excluded.sequence
            """)
        .param("holder", holder.value())
        .param("sequence", sequence)
        .update() == 1;
  }

  void replaceMembers(FamilyState family) {
    UUID holder = family.holderId().value();
    jdbc.sql("delete from family_guardian where holder_id = ?").param(holder).update();
    jdbc.sql("delete from family_pupil where holder_id = ?").param(holder).update();
    for (var guardian : family.guardians()) {
      jdbc.sql("""
              insert into family_guardian (holder_id, guardian_id, tax_code) values (?, ?, ?)
              """)
          .params(holder, guardian.id().value(), guardian.taxCode()).update();
    }
    for (var pupil : family.pupils()) {
      jdbc.sql("insert into family_pupil (holder_id, pupil_id) values (?, ?)")
          .params(holder, pupil.id().value()).update();
    }
  }

  /** The families of a person, those where the person is the holder first. */
  List<Membership> membershipsOf(TaxCode taxCode) {
    return jdbc.sql("""
            select g.guardian_id, g.holder_id, array(
              select p.pupil_id from family_pupil p where p.holder_id = g.holder_id) as pupils
            from family_guardian g
            where g.tax_code = ?
            order by (g.guardian_id = g.holder_id) desc, g.holder_id
            """)
        .param(taxCode.value())
        .query((row, number) -> new Membership(
            row.getObject("guardian_id", UUID.class),
            row.getObject("holder_id", UUID.class),
            List.of((UUID[]) row.getArray("pupils").getArray())))
        .list();
  }

  Optional<UUID> citizen(TaxCode taxCode) {
    return jdbc.sql("select id from citizen where tax_code = ?")
        .param(taxCode.value()).query(UUID.class).optional();
  }

  /** Two first requests at once leave one row: the second finds the first's. */
  void remember(TaxCode taxCode, UUID id, Instant now) {
    jdbc.sql("""
            insert into citizen (tax_code, id, first_seen_at) values (?, ?, ?)
            on conflict (tax_code) do nothing
            """)
        .params(taxCode.value(), id, Timestamp.from(now)).update();
  }
}
