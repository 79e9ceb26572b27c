package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.wallet.ledger.MovementKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StatementStore {

  private final JdbcClient jdbc;

  StatementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The movements of an account on some days, the latest first, each with the balance after it.
   *
   * @param closingCents the balance at the end of those days
   */
  List<MovementLine> movements(
      HolderId holder, Period days, long closingCents, int limit, int offset) {
    return jdbc.sql("""
            select m.id, m.kind, m.business_date, p.first_name, m.service, r.tariff_name,
                   case when m.kind in ('TOP_UP', 'NOTICE_PAYMENT', 'REFUND') then m.evidence end,
                   m.amount_cents, m.balance_cents
            from (
              select *, :closing - coalesce(sum(amount_cents) over (
                       order by business_date desc, id desc
                       rows between unbounded preceding and 1 preceding), 0) as balance_cents
              from ledger.movement
              where holder_id = :holder and business_date between :from and :to
              order by business_date desc, id desc limit :limit offset :offset) m
            left join pupil p on p.pupil_id = m.pupil_id
            left join price r on r.price_id = m.price_id
            order by m.business_date desc, m.id desc
            """)
        .param("holder", holder.value())
        .param("closing", closingCents)
        .param("from", days.from())
        .param("to", days.to())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> new MovementLine(
            row.getLong(1), MovementKind.valueOf(row.getString(2)),
            row.getObject(3, LocalDate.class), row.getString(4), row.getString(5),
            row.getString(6), row.getString(7), row.getLong(8), row.getLong(9)))
        .list();
  }

  /**
   * The balance after all movements up to a day; reads those of one school year at most.
   *
   * @param year the one that holds the day
   */
  long balanceAtEndOf(HolderId holder, SchoolYear year, LocalDate day) {
    boolean whole = day.equals(year.lastDay());
    return jdbc.sql("""
            select ((select coalesce(sum(balance_cents), 0) from ledger.account_year
                     where holder_id = :holder and school_year <= :year)
                  + (select coalesce(sum(amount_cents), 0) from ledger.movement
                     where holder_id = :holder and business_date between :from and :to))::bigint
            """)
        .param("holder", holder.value())
        .param("year", whole ? year.startYear() : year.startYear() - 1)
        .param("from", whole ? day.plusDays(1) : year.firstDay())
        .param("to", day)
        .query(Long.class)
        .single();
  }

  long count(HolderId holder, Period days) {
    return jdbc.sql("""
            select count(*) from ledger.movement
            where holder_id = ? and business_date between ? and ?
            """)
        .params(holder.value(), days.from(), days.to())
        .query(Long.class)
        .single();
  }

  List<PaymentLine> payments(
      HolderId holder, Period days, Collection<MovementKind> kinds, int limit, int offset) {
    return jdbc.sql("""
            select id, kind, business_date, evidence, amount_cents from ledger.movement
            where holder_id = ? and business_date between ? and ? and kind = any(?::text[])
            order by business_date desc, id desc limit ? offset ?
            """)
        .params(holder.value(), days.from(), days.to(), names(kinds), limit, offset)
        .query((row, n) -> new PaymentLine(
            row.getLong(1), MovementKind.valueOf(row.getString(2)),
            row.getObject(3, LocalDate.class), row.getString(4), row.getLong(5)))
        .list();
  }

  PaymentTotals paymentTotals(HolderId holder, Period days, Collection<MovementKind> kinds) {
    return jdbc.sql("""
            select count(*), coalesce(sum(amount_cents), 0)::bigint from ledger.movement
            where holder_id = ? and business_date between ? and ? and kind = any(?::text[])
            """)
        .params(holder.value(), days.from(), days.to(), names(kinds))
        .query((row, n) -> new PaymentTotals(row.getLong(1), row.getLong(2)))
        .single();
  }

  private static String[] names(Collection<MovementKind> kinds) {
    return kinds.stream().map(MovementKind::name).toArray(String[]::new);
  }

  Optional<Explanation> explain(HolderId holder, long movement) {
    return jdbc.sql("""
            select m.*, p.first_name, t.tariff_code, t.tariff_name,
                   t.unit_price_cents, t.full_price_cents,
                   t.act as tariff_act, t.explanation as tariff_reason,
                   (select r.id from ledger.movement r where r.cause = m.reverses) as reverses_id,
                   (select r.id from ledger.movement r where r.reverses = m.cause) as reversed_by
            from ledger.movement m left join pupil p on p.pupil_id = m.pupil_id
            left join price t on t.price_id = m.price_id
            where m.id = ? and m.holder_id = ?
            """)
        .params(movement, holder.value())
        .query((row, n) -> new Explanation(
            row.getLong("id"), row.getString("cause"),
            MovementKind.valueOf(row.getString("kind")),
            row.getObject("business_date", LocalDate.class), row.getString("first_name"),
            row.getString("service"), row.getLong("amount_cents"), row.getString("evidence"),
            row.getString("reason"), row.getString("act"), price(row),
            row.getObject("reverses_id", Long.class), row.getObject("reversed_by", Long.class),
            row.getObject("event_id", UUID.class), row.getTimestamp("posted_at").toInstant(),
            List.of()))
        .optional();
  }

  private static Explanation.Price price(ResultSet row) throws SQLException {
    if (row.getString("tariff_name") == null) {
      return null;
    }
    return new Explanation.Price(
        row.getString("tariff_code"), row.getString("tariff_name"),
        row.getLong("unit_price_cents"),
        row.getObject("full_price_cents", Long.class), row.getString("tariff_act"),
        sentences(row));
  }

  private static List<String> sentences(ResultSet row) throws SQLException {
    Array sentences = row.getArray("tariff_reason");
    return sentences == null ? List.of() : List.of((String[]) sentences.getArray());
  }
}
