package it.refettorio.notification.desk;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as the wallet announced them. */
@Repository
public class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the state unless a newer one, or this one, is already kept. */
  @Transactional
  public void keep(AccountState account, long sequence) {
    if (isNewer(account, sequence)) {
      jdbc.sql("delete from desk_cover where holder_id = ?")
          .param(account.holderId().value()).update();
      account.cover().forEach(cover -> jdbc.sql("""
              insert into desk_cover (holder_id, pupil_id, service, meals_left)
              values (?, ?, ?, ?)
              """)
          .params(account.holderId().value(), cover.pupilId().value(), cover.service().name(),
              cover.mealsLeft())
          .update());
    }
  }

  private boolean isNewer(AccountState account, long sequence) {
    return jdbc.sql("""
            insert into desk_account (holder_id, sequence, balance_cents, consumed_cents,
                                      paid_by_notice_cents, paid_spontaneously_cents, as_of)
            values (:holder, :sequence, :balance, :consumed, :byNotice, :spontaneously, :asOf)
            on conflict (holder_id) do update
            set sequence = excluded.sequence, balance_cents = excluded.balance_cents,
                consumed_cents = excluded.consumed_cents,
                paid_by_notice_cents = excluded.paid_by_notice_cents,
                paid_spontaneously_cents = excluded.paid_spontaneously_cents,
                as_of = excluded.as_of
            where excluded.sequence > desk_account.sequence
            """)
        .param("holder", account.holderId().value())
        .param("sequence", sequence)
        .param("balance", account.balanceCents())
        .param("consumed", account.consumedCents())
        .param("byNotice", account.paidByNoticeCents())
        .param("spontaneously", account.paidSpontaneouslyCents())
        .param("asOf", account.asOf().atOffset(ZoneOffset.UTC))
        .update() == 1;
  }

  /**
   * Where these holders stand, as far as known.
   *
   * @param names of the pupils whose cover may be told, in the order in which to tell it
   */
  Map<HolderId, Standing> standings(
      Collection<UUID> holders, SequencedMap<PupilId, String> names) {
    var mealsLeft = mealsLeft(holders);
    var standings = new HashMap<HolderId, Standing>();
    jdbc.sql("""
            select holder_id, balance_cents, as_of from desk_account
            where holder_id in (:holders) limit 20
            """)
        .param("holders", holders)
        .query(row -> {
          var holder = new HolderId(row.getObject("holder_id", UUID.class));
          standings.put(holder, new Standing(
              row.getLong("balance_cents"),
              row.getObject("as_of", OffsetDateTime.class).toInstant(),
              cover(mealsLeft.getOrDefault(holder, Map.of()), names)));
        });
    return standings;
  }

  private static List<Standing.Cover> cover(
      Map<PupilId, Long> mealsLeft, SequencedMap<PupilId, String> names) {
    return names.entrySet().stream()
        .filter(name -> mealsLeft.containsKey(name.getKey()))
        .map(name -> new Standing.Cover(name.getValue(), mealsLeft.get(name.getKey())))
        .toList();
  }

  private Map<HolderId, Map<PupilId, Long>> mealsLeft(Collection<UUID> holders) {
    var found = new HashMap<HolderId, Map<PupilId, Long>>();
    jdbc.sql("""
            select holder_id, pupil_id, meals_left from desk_cover
            where service = :service and holder_id in (:holders) limit 100
            """)
        .param("service", DemandService.CANTEEN.name())
        .param("holders", holders)
        .query(row -> {
          found.computeIfAbsent(
                  new HolderId(row.getObject("holder_id", UUID.class)), none -> new HashMap<>())
              .put(new PupilId(row.getObject("pupil_id", UUID.class)), row.getLong("meals_left"));
        });
    return found;
  }
}
