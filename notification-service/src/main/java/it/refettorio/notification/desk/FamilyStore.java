package it.refettorio.notification.desk;

import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The families as enrolment announced them. */
@Repository
public class FamilyStore {

  private final JdbcClient jdbc;

  FamilyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Holder(HolderId id, String name) {}

  record Child(PupilId id, String firstName) {}

  /** Keeps the state unless a newer one, or this one, is already kept. */
  @Transactional
  public void keep(FamilyState family, long sequence) {
    if (isNewer(family, sequence)) {
      jdbc.sql("delete from desk_guardian where holder_id = ?")
          .param(family.holderId().value()).update();
      jdbc.sql("delete from desk_pupil where holder_id = ?")
          .param(family.holderId().value()).update();
      keepGuardians(family);
      keepPupils(family);
    }
  }

  private boolean isNewer(FamilyState family, long sequence) {
    return jdbc.sql("""
            insert into desk_family (holder_id, sequence, first_name, last_name)
            values (:holder, :sequence, :first, :last)
            on conflict (holder_id) do update
            set sequence = excluded.sequence, first_name = excluded.first_name,
                last_name = excluded.last_name
            where excluded.sequence > desk_family.sequence
            """)
        .param("holder", family.holderId().value())
        .param("sequence", sequence)
        .param("first", family.holder().firstName())
        .param("last", family.holder().lastName())
        .update() == 1;
  }

  private void keepGuardians(FamilyState family) {
    family.guardians().forEach(guardian -> jdbc.sql("""
            insert into desk_guardian (holder_id, guardian_id, first_name) values (?, ?, ?)
            """)
        .params(family.holderId().value(), guardian.id().value(), guardian.firstName())
        .update());
  }

  private void keepPupils(FamilyState family) {
    family.pupils().forEach(pupil -> jdbc.sql("""
            insert into desk_pupil (holder_id, pupil_id, first_name) values (?, ?, ?)
            """)
        .params(family.holderId().value(), pupil.id().value(), pupil.firstName())
        .update());
  }

  Optional<String> firstNameOf(UUID person) {
    return jdbc.sql("select first_name from desk_guardian where guardian_id = ? limit 1")
        .param(person)
        .query(String.class)
        .optional();
  }

  /** The account holders among these ids. */
  List<Holder> holders(Collection<UUID> ids) {
    return jdbc.sql("""
            select holder_id, first_name, last_name from desk_family
            where holder_id in (:ids) order by last_name, first_name, holder_id limit 20
            """)
        .param("ids", ids)
        .query((row, n) -> new Holder(
            new HolderId(row.getObject("holder_id", UUID.class)),
            row.getString("first_name") + " " + row.getString("last_name")))
        .list();
  }

  /** The pupils among these ids, each once, by first name as on every other page. */
  List<Child> pupils(Collection<UUID> ids) {
    return jdbc.sql("""
            select pupil_id, min(first_name) as first_name from desk_pupil
            where pupil_id in (:ids)
            group by pupil_id order by min(first_name), pupil_id limit 50
            """)
        .param("ids", ids)
        .query((row, n) -> new Child(
            new PupilId(row.getObject("pupil_id", UUID.class)), row.getString("first_name")))
        .list();
  }
}
