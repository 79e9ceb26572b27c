package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountListStore {

  private final JdbcClient jdbc;

  AccountListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AccountList list(AccountFilter filter, LocalDate on, int limit, int offset) {
    var totals = asking(filter, on, """
            select count(*), count(*) filter (where balance_cents < 0),
                   coalesce(sum(consumed_cents), 0)::bigint, coalesce(sum(paid_cents), 0)::bigint,
                   coalesce(sum(balance_cents), 0)::bigint,
                   coalesce(-sum(balance_cents) filter (where balance_cents < 0), 0)::bigint,
                   count(*) filter (where h.holder_id is null)
            from (%s) a left join holder h on h.holder_id = a.holder_id
            """.formatted(accounts(conditions(filter, "a"), filter)))
        .query((row, n) -> new AccountList(
            List.of(), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
            row.getLong(5), row.getLong(6), row.getLong(7)))
        .single();
    var sql = filter.order() == AccountFilter.Order.NAME && totals.nameless() == 0
        ? byName(filter) : sorted(filter);
    return totals.with(asking(filter, on, sql)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> account(row))
        .list());
  }

  /** Walks along the names, and looks only at the accounts that are shown. */
  private static String byName(AccountFilter filter) {
    return """
        select h.first_name, h.last_name, a.*
        from holder h cross join lateral (%s) a
        where %s
        order by lower(h.last_name), lower(h.first_name), h.holder_id
        limit :limit offset :offset
        """.formatted(
        accounts("a.holder_id = h.holder_id", filter),
        conditions(filter, "h"));
  }

  private static String sorted(AccountFilter filter) {
    return """
        select * from (
          select h.first_name, h.last_name, a.*
          from (%s) a left join holder h on h.holder_id = a.holder_id) asked
        order by %s limit :limit offset :offset
        """.formatted(accounts(conditions(filter, "a"), filter), filter.order().sql());
  }

  /** The accounts that were asked for. */
  private static String accounts(String conditions, AccountFilter filter) {
    return """
        select a.holder_id, max(a.updated_at) as updated_at,
               sum(a.balance_cents)::bigint as balance_cents,
               sum(a.meals_cents + a.fees_cents + a.carried_debt_cents
                   + a.adjusted_cents)::bigint as consumed_cents,
               sum(a.paid_by_notice_cents + a.paid_spontaneously_cents
                   + a.carried_credit_cents - a.refunded_cents)::bigint as paid_cents
        from ledger.account_year a where %s
        group by a.holder_id%s
        """.formatted(conditions,
        filter.debtCents() > 0 ? " having sum(a.balance_cents) <= :balance" : "");
  }

  /** Only those that were asked for, so that the database sees what it can leave out. */
  private static String conditions(AccountFilter filter, String alias) {
    var conditions = new ArrayList<>(List.of("true"));
    if (!filter.name().isBlank()) {
      conditions.add("""
          %s.holder_id in (
            select n.holder_id from holder n
            where lower(n.last_name || ' ' || n.first_name) like :name
              or lower(n.first_name || ' ' || n.last_name) like :name)""");
    }
    if (!filter.tariff().isEmpty()) {
      conditions.add("""
          %s.holder_id in (
            select p.holder_id from pupil p
            join priced_span t on t.pupil_id = p.pupil_id and not t.superseded
              and :on between t.valid_from and coalesce(t.valid_to, :on)
            join price r on r.price_id = t.price_id and r.tariff_code = :tariff)""");
    }
    if (filter.school() != null) {
      conditions.add("""
          %s.holder_id in (
            select s.holder_id from subscription s where s.school_id = :school
              and :on between s.first_day and coalesce(s.last_day, :on))""");
    }
    return String.join(" and ", conditions).replace("%s", alias);
  }

  private JdbcClient.StatementSpec asking(AccountFilter filter, LocalDate on, String sql) {
    return jdbc.sql(sql)
        .param("name", startingWith(filter.name()))
        .param("balance", -filter.debtCents())
        .param("tariff", filter.tariff())
        .param("school", filter.school())
        .param("on", on);
  }

  private static String startingWith(String text) {
    return text.strip().toLowerCase(Locale.ITALIAN)
        .replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static AccountRow account(ResultSet row) throws SQLException {
    var holder = new HolderId(row.getObject("holder_id", UUID.class));
    var lastName = row.getString("last_name");
    return new AccountRow(
        holder, lastName == null ? holder.toString() : lastName + " " + row.getString("first_name"),
        row.getLong("consumed_cents"), row.getLong("paid_cents"), row.getLong("balance_cents"),
        row.getTimestamp("updated_at").toInstant());
  }

  List<TariffName> tariffs() {
    return jdbc.sql("""
            select tariff_code, max(tariff_name) from price group by tariff_code
            order by tariff_code limit 500
            """)
        .query((row, n) -> new TariffName(row.getString(1), row.getString(2)))
        .list();
  }
}
