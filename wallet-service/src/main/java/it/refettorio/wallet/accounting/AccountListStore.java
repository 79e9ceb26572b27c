package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    var params = new HashMap<String, Object>();
    var rows = new ArrayList<AccountRow>();
    var totals = new long[6];
    jdbc.sql("""
            with asked as materialized (
              select a.holder_id, h.first_name, h.last_name, a.updated_at, a.balance_cents,
                     a.meals_cents + a.fees_cents + a.carried_debt_cents + a.adjusted_cents
                       as consumed_cents,
                     a.paid_by_notice_cents + a.paid_spontaneously_cents
                       + a.carried_credit_cents - a.refunded_cents as paid_cents
              from ledger.account a left join holder h on h.holder_id = a.holder_id
              where %s
            ), totals as (
              select count(*), count(*) filter (where balance_cents < 0) as in_debt,
                     coalesce(sum(consumed_cents), 0)::bigint as consumed,
                     coalesce(sum(paid_cents), 0)::bigint as paid,
                     coalesce(sum(balance_cents), 0)::bigint as balance,
                     coalesce(-sum(balance_cents) filter (where balance_cents < 0), 0)::bigint
                       as owed
              from asked
            ), shown as (
              select * from asked order by %2$s limit :limit offset :offset
            )
            select totals.*, shown.* from totals left join shown on true order by %2$s
            """.formatted(conditions(filter, on, params), filter.order().sql()))
        .params(params)
        .param("limit", limit)
        .param("offset", offset)
        .query(row -> {
          for (int i = 0; i < totals.length; i++) {
            totals[i] = row.getLong(i + 1);
          }
          if (row.getObject("holder_id") != null) {
            rows.add(account(row));
          }
        });
    return new AccountList(
        rows, totals[0], totals[1], totals[2], totals[3], totals[4], totals[5]);
  }

  /** Only those that were asked for, so that the database sees what it can leave out. */
  private static String conditions(
      AccountFilter filter, LocalDate on, Map<String, Object> params) {
    var conditions = new ArrayList<>(List.of("true"));
    if (!filter.name().isBlank()) {
      conditions.add("""
          (lower(h.last_name || ' ' || h.first_name) like :name
            or lower(h.first_name || ' ' || h.last_name) like :name)""");
      params.put("name", startingWith(filter.name()));
    }
    if (filter.debtCents() > 0) {
      conditions.add("a.balance_cents <= :balance");
      params.put("balance", -filter.debtCents());
    }
    if (!filter.tariff().isEmpty()) {
      conditions.add("""
          a.holder_id in (
            select p.holder_id from pupil p
            join priced_span t on t.pupil_id = p.pupil_id and not t.superseded
              and :on between t.valid_from and coalesce(t.valid_to, :on)
            join price r on r.price_id = t.price_id and r.tariff_code = :tariff)""");
      params.put("tariff", filter.tariff());
      params.put("on", on);
    }
    if (filter.school() != null) {
      conditions.add("""
          a.holder_id in (
            select holder_id from subscription where school_id = :school
              and :on between first_day and coalesce(last_day, :on))""");
      params.put("school", filter.school());
      params.put("on", on);
    }
    return String.join(" and ", conditions);
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
