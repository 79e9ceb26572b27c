package it.refettorio.payment.topup;

import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families as enrolment last told them. */
@Component
public class FamilyStore {

  private final JdbcClient jdbc;

  FamilyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the state unless a later one is here already. */
  public void keep(FamilyState family, long sequence) {
    var holder = family.holder();
    int kept = jdbc.sql("""
        insert into family (holder_id, sequence, tax_code, first_name, last_name)
        values (:holder, :sequence, :taxCode, :firstName, :lastName)
        on conflict (holder_id) do update set
          sequence = excluded.sequence, tax_code = excluded.tax_code,
          first_name = excluded.first_name, last_name = excluded.last_name
        where family.sequence < excluded.sequence
        """)
        .param("holder", family.holderId().value())
        .param("sequence", sequence)
        .param("taxCode", holder.taxCode())
        .param("firstName", holder.firstName())
        .param("lastName", holder.lastName())
        .update();
    if (kept == 0) {
      return;
    }
    jdbc.sql("delete from family_pupil where holder_id = :holder")
        .param("holder", family.holderId().value()).update();
    family.pupils().forEach(pupil -> jdbc.sql("""
        insert into family_pupil (holder_id, pupil_id, first_name, last_name)
        values (:holder, :pupil, :firstName, :lastName)
        """)
        .param("holder", family.holderId().value())
        .param("pupil", pupil.id().value())
        .param("firstName", pupil.firstName())
        .param("lastName", pupil.lastName())
        .update());
  }

  public Optional<Family> find(HolderId holder) {
    return jdbc.sql("""
        select tax_code, first_name || ' ' || last_name as name from family
        where holder_id = :holder
        """)
        .param("holder", holder.value())
        .query((row, n) -> new Family(
            holder, row.getString("name"), row.getString("tax_code"), pupilsOf(holder)))
        .optional();
  }

  /** Which of these people are account holders, by name. */
  public List<HolderId> holdersAmong(Collection<UUID> people) {
    return people.isEmpty() ? List.of() : jdbc.sql("""
        select holder_id from family where holder_id in (:people)
        order by last_name, first_name, holder_id
        """)
        .param("people", people)
        .query((row, n) -> new HolderId(row.getObject("holder_id", UUID.class)))
        .list();
  }

  /**
   * The families in which every one of these words stands in a name, be it the holder's or
   * a pupil's, by name.
   */
  public List<Family> search(String words, int limit) {
    return jdbc.sql("""
        select holder_id from family f
        where not exists (
          select from unnest(string_to_array(lower(:words), ' ')) as word
          where position(word in lower(f.first_name || ' ' || f.last_name)) = 0
            and not exists (
              select from family_pupil p where p.holder_id = f.holder_id
              and position(word in lower(p.first_name || ' ' || p.last_name)) > 0))
        order by lower(last_name), lower(first_name), holder_id
        limit :limit
        """)
        .param("words", words.strip().replaceAll("\\s+", " "))
        .param("limit", limit)
        .query((row, n) -> new HolderId(row.getObject("holder_id", UUID.class)))
        .list().stream()
        .flatMap(holder -> find(holder).stream())
        .toList();
  }

  private List<Family.Pupil> pupilsOf(HolderId holder) {
    return jdbc.sql("""
        select pupil_id, first_name, last_name from family_pupil
        where holder_id = :holder order by first_name, last_name, pupil_id
        """)
        .param("holder", holder.value())
        .query((row, n) -> new Family.Pupil(
            new PupilId(row.getObject("pupil_id", UUID.class)),
            row.getString("first_name"), row.getString("last_name")))
        .list();
  }
}
