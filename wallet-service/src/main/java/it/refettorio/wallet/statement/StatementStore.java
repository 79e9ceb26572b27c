package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.wallet.ledger.MovementKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

  List<HolderId> accountsAmong(Collection<UUID> ids) {
    return jdbc.sql("""
            select holder_id from ledger.account where holder_id = any(:ids::uuid[])
            order by holder_id limit 20
            """)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> new HolderId(row.getObject(1, UUID.class)))
        .list();
  }

  Optional<Summary> summary(HolderId holder) {
    return jdbc.sql("""
            select a.*,
                   meals_cents + fees_cents + carried_debt_cents + adjusted_cents as consumed_cents
            from ledger.account a where a.holder_id = ?
            """)
        .param(holder.value())
        .query((row, n) -> new Summary(
            holder, row.getLong("consumed_cents"), row.getLong("paid_by_notice_cents"),
            row.getLong("paid_spontaneously_cents"), row.getLong("balance_cents"),
            row.getLong("movements"), row.getTimestamp("updated_at").toInstant(), List.of()))
        .optional();
  }

  List<Summary.Cover> cover(HolderId holder, LocalDate on) {
    return jdbc.sql("""
            select p.first_name, r.tariff_name, t.unit_price_cents,
                   greatest(a.balance_cents, 0) / nullif(t.unit_price_cents, 0) as meals_left
            from ledger.account a
            join pupil p on p.holder_id = a.holder_id
            join priced_span t on t.pupil_id = p.pupil_id and not t.superseded
              and :on between t.valid_from and coalesce(t.valid_to, :on)
              and t.unit_price_cents > 0
            join price r on r.price_id = t.price_id
            where a.holder_id = :holder
            order by p.first_name, p.pupil_id, t.service limit 50
            """)
        .param("holder", holder.value())
        .param("on", on)
        .query((row, n) -> new Summary.Cover(
            row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  List<MovementLine> movements(HolderId holder, int limit, int offset) {
    return jdbc.sql("""
            select m.id, m.kind, m.business_date, p.first_name, r.tariff_name, m.amount_cents
            from ledger.movement m left join pupil p on p.pupil_id = m.pupil_id
            left join price r on r.price_id = m.price_id
            where m.holder_id = ?
            order by m.business_date desc, p.first_name, m.id desc limit ? offset ?
            """)
        .params(holder.value(), limit, offset)
        .query((row, n) -> new MovementLine(
            row.getLong(1), MovementKind.valueOf(row.getString(2)),
            row.getObject(3, LocalDate.class), row.getString(4), row.getString(5),
            row.getLong(6)))
        .list();
  }

  Optional<Explanation> explain(HolderId holder, long movement) {
    return jdbc.sql("""
            select m.*, p.first_name, t.tariff_name, t.act as tariff_act,
                   t.explanation as tariff_reason,
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
            row.getLong("amount_cents"), row.getString("evidence"), row.getString("tariff_name"),
            row.getString("tariff_act"), sentences(row),
            row.getObject("reverses_id", Long.class), row.getObject("reversed_by", Long.class),
            row.getObject("event_id", UUID.class), row.getTimestamp("posted_at").toInstant()))
        .optional();
  }

  private static List<String> sentences(ResultSet row) throws SQLException {
    Array sentences = row.getArray("tariff_reason");
    return sentences == null ? List.of() : List.of((String[]) sentences.getArray());
  }

  List<AccountLine> accounts(String search, int limit, int offset) {
    return jdbc.sql("""
            select a.holder_id, h.last_name || ' ' || h.first_name as name,
                   a.meals_cents + a.fees_cents + a.carried_debt_cents + a.adjusted_cents,
                   a.paid_by_notice_cents + a.paid_spontaneously_cents as paid, a.balance_cents,
                   a.updated_at
            from ledger.account a join holder h on h.holder_id = a.holder_id
            where lower(h.last_name || ' ' || h.first_name) like :search
              or lower(h.first_name || ' ' || h.last_name) like :search
            order by lower(h.last_name), lower(h.first_name), a.holder_id
            limit :limit offset :offset
            """)
        .param("search", startingWith(search))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> new AccountLine(
            new HolderId(row.getObject(1, UUID.class)), row.getString(2), row.getLong(3),
            row.getLong(4), row.getLong(5), row.getTimestamp(6).toInstant()))
        .list();
  }

  private static String startingWith(String text) {
    return text.strip().toLowerCase(Locale.ITALIAN)
        .replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  Totals totals() {
    return jdbc.sql("""
            select count(*), count(*) filter (where balance_cents < 0),
                   coalesce(sum(meals_cents + fees_cents + carried_debt_cents + adjusted_cents),
                            0)::bigint,
                   coalesce(sum(paid_by_notice_cents + paid_spontaneously_cents), 0)::bigint,
                   coalesce(sum(balance_cents), 0)::bigint
            from ledger.account
            """)
        .query((row, n) -> new Totals(
            row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .single();
  }

  List<WaitingMeal> waitingMeals() {
    return jdbc.sql("""
            select coalesce(p.last_name || ' ' || p.first_name, u.pupil_id::text), u.service, u.date,
                   u.since
            from (select distinct on (meal) * from ledger.waiting_word
                  order by meal, revision desc) u
            left join pupil p on p.pupil_id = u.pupil_id
            where u.kind <> 'VOIDED' order by u.since, u.meal limit 200
            """)
        .query((row, n) -> new WaitingMeal(
            row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
            row.getTimestamp(4).toInstant()))
        .list();
  }
}
