package it.refettorio.wallet.household;

import it.refettorio.contracts.FamilyEvent;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HouseholdStore {

  private final JdbcClient jdbc;

  HouseholdStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean saveHolder(HolderId id, FamilyEvent.Guardian holder, long sequence) {
    return jdbc.sql("""
            insert into holder (holder_id, first_name, last_name, tax_code, sequence)
            values (?, ?, ?, ?, ?)
            on conflict (holder_id) do update
              set first_name = excluded.first_name, last_name = excluded.last_name,
                  tax_code = excluded.tax_code, sequence = excluded.sequence
              where holder.sequence < excluded.sequence
            """)
        .params(id.value(), holder.firstName(), holder.lastName(), holder.taxCode(), sequence)
        .update() == 1;
  }

  void savePupils(HolderId holder, List<FamilyEvent.Pupil> pupils) {
    jdbc.sql("delete from pupil where holder_id = ?").param(holder.value()).update();
    jdbc.sql("""
            insert into pupil (pupil_id, holder_id, first_name, last_name, tax_code)
            select p.id, :holder, p.first_name, p.last_name, p.tax_code
            from unnest(:ids::uuid[], :firstNames, :lastNames, :taxCodes)
              as p(id, first_name, last_name, tax_code)
            on conflict (pupil_id) do update
              set holder_id = excluded.holder_id, first_name = excluded.first_name,
                  last_name = excluded.last_name, tax_code = excluded.tax_code
            """)
        .param("holder", holder.value())
        .param("ids", pupils.stream().map(p -> p.id().toString()).toArray(String[]::new))
        .param("firstNames", pupils.stream().map(p -> p.firstName()).toArray(String[]::new))
        .param("lastNames", pupils.stream().map(p -> p.lastName()).toArray(String[]::new))
        .param("taxCodes", pupils.stream().map(p -> p.taxCode()).toArray(String[]::new))
        .update();
  }

  Optional<Holder> holder(HolderId id) {
    return jdbc.sql("select holder_id, first_name, last_name from holder where holder_id = ?")
        .param(id.value())
        .query((row, n) -> new Holder(
            new HolderId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
        .optional();
  }

  Map<HolderId, String> names(Collection<HolderId> ids) {
    var names = new HashMap<HolderId, String>();
    jdbc.sql("""
            select holder_id, last_name || ' ' || first_name from holder
            where holder_id = any(?::uuid[])
            """)
        .param(ids.stream().map(HolderId::toString).toArray(String[]::new))
        .query((RowCallbackHandler) row ->
            names.put(new HolderId(row.getObject(1, UUID.class)), row.getString(2)));
    return names;
  }

  List<PupilName> pupils(HolderId id) {
    return jdbc.sql("""
            select pupil_id, first_name, last_name, tax_code from pupil
            where holder_id = ? order by first_name, pupil_id limit 50
            """)
        .param(id.value())
        .query((row, n) -> new PupilName(
            new PupilId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
            row.getString(4)))
        .list();
  }
}
