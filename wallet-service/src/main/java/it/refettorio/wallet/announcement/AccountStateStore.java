package it.refettorio.wallet.announcement;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.AccountEvent.PupilCover;
import it.refettorio.contracts.AccountEvent.SuggestedTopUp;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.wallet.forecast.Forecast;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts as they are announced. */
@Repository
class AccountStateStore {

  private final JdbcClient jdbc;

  AccountStateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next numbers for states: later ones are higher, as long as one tells at a time. */
  List<Long> nextSequences(int states) {
    return jdbc.sql("select nextval('account_state_sequence') from generate_series(1, ?)")
        .param(states)
        .query(Long.class)
        .list();
  }

  /**
   * The accounts of the holders, with what the balance covers for each pupil who has a price. The
   * limits, which no family comes near, make the database look up one family after the other.
   *
   * @param on the day whose prices count
   * @param forecasts of all the holders
   */
  List<AccountState> of(
      Collection<HolderId> holders, LocalDate on, Map<HolderId, Forecast> forecasts) {
    var accounts = new ArrayList<AccountState>();
    jdbc.sql("""
            select asked.holder_id, a.*, c.pupil_id, c.service,
                   greatest(a.balance_cents, 0) / c.unit_price_cents as meals_left
            from unnest(:holders::uuid[]) as asked(holder_id)
            cross join lateral (
              select sum(balance_cents)::bigint as balance_cents,
                     sum(meals_cents + fees_cents + carried_debt_cents + adjusted_cents)::bigint
                       as consumed_cents,
                     sum(paid_by_notice_cents)::bigint as paid_by_notice_cents,
                     sum(paid_spontaneously_cents)::bigint as paid_spontaneously_cents,
                     max(updated_at) as updated_at
              from ledger.account_year y where y.holder_id = asked.holder_id
              having count(*) > 0) a
            left join lateral (
              select p.pupil_id, t.service, t.unit_price_cents
              from pupil p
              cross join lateral (
                select * from priced_span t
                where t.pupil_id = p.pupil_id and not t.superseded
                  and :on between t.valid_from and coalesce(t.valid_to, :on)
                  and t.unit_price_cents > 0
                order by t.service limit 100) t
              where p.holder_id = asked.holder_id
              order by p.pupil_id, t.service limit 100) c on true
            order by asked.holder_id, c.pupil_id, c.service
            """)
        .param("holders", holders.stream().map(HolderId::toString).toArray(String[]::new))
        .param("on", on)
        .query((RowCallbackHandler) row -> add(row, forecasts, accounts));
    return accounts;
  }

  private static void add(
      ResultSet row, Map<HolderId, Forecast> forecasts, List<AccountState> accounts)
      throws SQLException {
    var holder = new HolderId(row.getObject("holder_id", UUID.class));
    var cover = new ArrayList<PupilCover>();
    if (!accounts.isEmpty() && accounts.getLast().holderId().equals(holder)) {
      cover.addAll(accounts.removeLast().cover());
    }
    var pupil = row.getObject("pupil_id", UUID.class);
    if (pupil != null) {
      cover.add(new PupilCover(
          new PupilId(pupil), DemandService.valueOf(row.getString("service")),
          row.getLong("meals_left")));
    }
    accounts.add(new AccountState(
        holder, row.getLong("balance_cents"), row.getLong("consumed_cents"),
        row.getLong("paid_by_notice_cents"), row.getLong("paid_spontaneously_cents"),
        row.getTimestamp("updated_at").toInstant(), cover,
        forecasts.get(holder).coveredUntil(), suggested(forecasts.get(holder))));
  }

  private static List<SuggestedTopUp> suggested(Forecast forecast) {
    return forecast.topUps().stream()
        .map(topUp -> new SuggestedTopUp(topUp.until(), topUp.amountCents()))
        .toList();
  }
}
