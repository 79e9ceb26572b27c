package it.refettorio.wallet.entry;

import it.refettorio.contracts.HolderId;
import it.refettorio.wallet.ledger.MovementKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryStore {

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void remember(Clerk clerk) {
    jdbc.sql("""
            insert into office_person (person_id, name) values (?, ?)
            on conflict (person_id) do update set name = excluded.name
              where office_person.name <> excluded.name
            """)
        .params(clerk.id(), clerk.name())
        .update();
  }

  List<OfficeEntry> of(HolderId holder, int limit) {
    return jdbc.sql("""
            select m.id, m.kind, m.business_date, m.amount_cents, m.reason, m.act, p.name,
                   m.posted_at
            from ledger.movement m
            left join office_person p on p.person_id::text = m.evidence
            where m.holder_id = ?
              and m.kind in ('CARRIED_DEBT', 'CARRIED_CREDIT', 'ADJUSTMENT', 'RELIEF')
            order by m.business_date desc, m.id desc limit ?
            """)
        .params(holder.value(), limit)
        .query((row, n) -> new OfficeEntry(
            row.getLong(1), MovementKind.valueOf(row.getString(2)),
            row.getObject(3, LocalDate.class), row.getLong(4), row.getString(5),
            row.getString(6), row.getString(7), row.getTimestamp(8).toInstant()))
        .list();
  }
}
