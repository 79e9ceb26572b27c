package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import java.time.LocalDate;
import java.util.List;
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
        from ledger.waiting_word where %s order by meal, revision desc) latest
      where kind <> 'VOIDED'
      """;
  private static final String ALL = WAITING.formatted("true");
  /** Words are found by their pupils: those that the account has or had. */
  private static final String OF_HOLDER = WAITING.formatted("""
      holder_id = :holder and pupil_id in (
        select pupil_id from pupil where holder_id = :holder
        union select pupil_id from subscription where holder_id = :holder)""");
  private static final String WITH_NAMES = """
      select w.*, h.last_name || ' ' || h.first_name as holder_name,
             coalesce(p.last_name || ' ' || p.first_name, w.pupil_id::text) as pupil_name
      from (%s) w left join holder h on h.holder_id = w.holder_id
      left join pupil p on p.pupil_id = w.pupil_id
      order by w.since, w.meal limit :limit offset :offset
      """;

  private final JdbcClient jdbc;

  UnpricedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Unpriced waiting(int limit, int offset) {
    var meals = meals(jdbc.sql(WITH_NAMES.formatted(ALL)), limit, offset);
    return jdbc.sql("select count(*), min(since) from (" + ALL + ") w")
        .query((row, n) -> new Unpriced(
            meals, row.getLong(1),
            row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant()))
        .single();
  }

  /** The same meals as {@link #WAITING}, without sorting all of them. */
  long count(int most) {
    return jdbc.sql("""
            select count(*) from (
              select from ledger.waiting_word w
              where kind <> 'VOIDED' and not exists (
                select from ledger.waiting_word later
                where later.meal = w.meal and later.revision > w.revision)
              limit ?) waiting
            """)
        .param(most)
        .query(Long.class)
        .single();
  }

  List<UnpricedMeal> waitingOf(HolderId holder, int limit) {
    return meals(
        jdbc.sql(WITH_NAMES.formatted(OF_HOLDER)).param("holder", holder.value()), limit, 0);
  }

  private static List<UnpricedMeal> meals(
      JdbcClient.StatementSpec asking, int limit, int offset) {
    return asking
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> new UnpricedMeal(
            new HolderId(row.getObject("holder_id", UUID.class)), row.getString("holder_name"),
            row.getString("pupil_name"), row.getString("service"),
            row.getObject("date", LocalDate.class), row.getTimestamp("since").toInstant()))
        .list();
  }
}
