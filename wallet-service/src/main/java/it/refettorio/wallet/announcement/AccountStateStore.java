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
   * The accounts of the holders, with what the balance covers for each pupil who has a price.
   *
   * @param on the day whose prices count
   * @param forecasts of all the holders
   */
  List<AccountState> of(
      Collection<HolderId> holders, LocalDate on, Map<HolderId, Forecast> forecasts) {
    var accounts = new ArrayList<AccountState>();
    jdbc.sql("""
            select a.holder_id, a.balance_cents,
                   a.meals_cents + a.fees_cents + a.carried_debt_cents + a.adjusted_cents
                     as consumed_cents,
                   a.paid_by_notice_cents, a.paid_spontaneously_cents, a.updated_at,
                   p.pupil_id, t.service,
                   greatest(a.balance_cents, 0) / nullif(t.unit_price_cents, 0) as meals_left
            from ledger.account a
            left join (pupil p
              join priced_span t on t.pupil_id = p.pupil_id and not t.superseded
                and :on between t.valid_from and coalesce(t.valid_to, :on)
                and t.unit_price_cents > 0)
              on p.holder_id = a.holder_id
            where a.holder_id = any(:holders::uuid[])
            order by a.holder_id, p.pupil_id, t.service
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
