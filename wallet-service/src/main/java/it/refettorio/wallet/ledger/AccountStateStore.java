package it.refettorio.wallet.ledger;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.AccountEvent.PupilCover;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

  /** A state with the number that orders it among the states of its account. */
  record Numbered(AccountState state, long sequence) {}

  /**
   * The accounts of the holders, with what the balance covers for each pupil who has a price.
   *
   * @param on the day whose prices count
   */
  List<Numbered> of(Collection<UUID> holders, LocalDate on) {
    if (holders.isEmpty()) {
      return List.of();
    }
    var accounts = new ArrayList<Numbered>();
    jdbc.sql("""
            select a.holder_id, a.balance_cents, a.consumed_cents, a.paid_by_notice_cents,
                   a.paid_spontaneously_cents, a.updated_at, a.sequence,
                   p.pupil_id, t.service,
                   greatest(a.balance_cents, 0) / nullif(t.unit_price_cents, 0) as meals_left
            from account a
            left join (pupil p
              join pupil_tariff t on t.pupil_id = p.pupil_id
                and :on between t.valid_from and coalesce(t.valid_to, :on)
                and t.unit_price_cents > 0)
              on p.holder_id = a.holder_id
            where a.holder_id = any(:holders::uuid[])
            order by a.holder_id, p.pupil_id, t.service
            """)
        .param("holders", holders.stream().map(UUID::toString).toArray(String[]::new))
        .param("on", on)
        .query((RowCallbackHandler) row -> add(row, accounts));
    return accounts;
  }

  private static void add(ResultSet row, List<Numbered> accounts) throws SQLException {
    var holder = new HolderId(row.getObject("holder_id", UUID.class));
    var cover = new ArrayList<PupilCover>();
    if (!accounts.isEmpty() && accounts.getLast().state().holderId().equals(holder)) {
      cover.addAll(accounts.removeLast().state().cover());
    }
    var pupil = row.getObject("pupil_id", UUID.class);
    if (pupil != null) {
      cover.add(new PupilCover(
          new PupilId(pupil), DemandService.valueOf(row.getString("service")),
          row.getLong("meals_left")));
    }
    accounts.add(new Numbered(
        new AccountState(
            holder, row.getLong("balance_cents"), row.getLong("consumed_cents"),
            row.getLong("paid_by_notice_cents"), row.getLong("paid_spontaneously_cents"),
            row.getTimestamp("updated_at").toInstant(), cover, null, List.of()),
        row.getLong("sequence")));
  }
}
