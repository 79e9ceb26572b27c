package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnpricedStore {

  /** Meals whose latest word would charge them; all words on a meal wait together. */
  private static final String WAITING = """
      select * from (
        select distinct on (meal) meal, kind, holder_id, pupil_id, service, date,
               min(since) over (partition by meal) as since
        from ledger.waiting_word order by meal, revision desc) latest
      where kind <> 'VOIDED'
      """;

  private final JdbcClient jdbc;

  UnpricedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Unpriced waiting(int limit, int offset) {
    var meals = jdbc.sql("select w.*, h.last_name || ' ' || h.first_name as holder_name,"
            + " coalesce(p.last_name || ' ' || p.first_name, w.pupil_id::text) as pupil_name"
            + " from (" + WAITING + ") w"
            + " left join holder h on h.holder_id = w.holder_id"
            + " left join pupil p on p.pupil_id = w.pupil_id"
            + " order by w.since, w.meal limit ? offset ?")
        .params(limit, offset)
        .query((row, n) -> new UnpricedMeal(
            new HolderId(row.getObject("holder_id", UUID.class)), row.getString("holder_name"),
            row.getString("pupil_name"), row.getString("service"),
            row.getObject("date", LocalDate.class), row.getTimestamp("since").toInstant()))
        .list();
    return jdbc.sql("select count(*), min(since) from (" + WAITING + ") w")
        .query((row, n) -> new Unpriced(
            meals, row.getLong(1),
            row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant()))
        .single();
  }
}
