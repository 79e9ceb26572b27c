package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports of rebuilds as the office reads them. */
class RebuildReportsIT extends OfficeTest {

  private static final String REBUILDS = PATH + "/ricostruzione";

  private final List<UUID> made = new ArrayList<>();

  private UUID rebuild(String state, String requestedAt) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into rebuild (rebuild_id, requested_at, finished_at, state, step)
            values (?, ?::timestamptz, ?::timestamptz, ?, 'done')
            """)
        .params(id, requestedAt, requestedAt, state).update();
    made.add(id);
    return id;
  }

  private void differs(UUID rebuild, AFamily family, String subject) {
    differs(rebuild, family, subject, "MOVEMENT");
  }

  private void differs(UUID rebuild, AFamily family, String subject, String kind) {
    jdbc.sql("""
            insert into rebuild_difference
              (rebuild_id, holder_id, subject, kind, cents_in_use)
            values (?, ?, ?, ?, -580)
            """)
        .params(rebuild, family.holder().value(), subject, kind).update();
  }

  /** No rebuild of another test shall be older than these. */
  @AfterEach
  void forget() {
    made.forEach(id -> jdbc.sql("delete from rebuild where rebuild_id = ?").param(id).update());
  }

  @Test
  void onlyTheLatestLedgerThatWasPutInUseIsInUse() {
    var first = rebuild("SWAPPED", "2126-11-20T08:00:00Z");
    var second = rebuild("SWAPPED", "2126-11-21T08:00:00Z");
    rebuild("FAILED", "2126-11-22T08:00:00Z");

    assertThat(bice.get(REBUILDS).text())
        .containsSubsequence("Non riuscita", "21/11/2126, 9:00 In uso",
            "20/11/2126, 9:00 Sostituita");
    assertThat(bice.get(REBUILDS + "/" + first).text())
        .contains("Sostituita", "una ricostruzione più recente");
    assertThat(bice.get(REBUILDS + "/" + second).text())
        .contains("I conti ricostruiti sono quelli in uso");
  }

  @Test
  void aDifferenceTellsTheFamilyAndWhatItIsInWords() {
    var family = aFamily();
    var rebuild = rebuild("DISCARDED", "2026-11-19T08:00:00Z");
    var meal = "meal:2026-11-16:" + family.pupil() + ":CANTEEN:1:1:";
    differs(rebuild, family, meal + "charge");
    differs(rebuild, family, meal + "tariff-2");
    differs(rebuild, family, meal + "reversal-tariff-2");
    differs(rebuild, family, "receipt:1");
    differs(rebuild, family, "account:2026");
    differs(rebuild, family, "meal:2026-11-17:" + family.pupil() + ":CANTEEN:1:1", "WAITING");
    differs(rebuild, family, "forged");

    var report = bice.get(REBUILDS + "/" + rebuild);

    assertThat(report.text()).contains("Molteni Alberto", "Pasto del 16/11/2026",
        "Differenza di tariffa del pasto del 16/11/2026",
        "Storno della differenza di tariffa del pasto del 16/11/2026", "Pagamento o ricarica",
        "Anno scolastico 2026/2027", "Altro", "Pasto del 17/11/2026", "Pasto in attesa del prezzo");
    assertThat(report.body()).contains(PATH + "/" + family.holder());
  }

  @Test
  void aCauseThatNoProgramMadeIsReportedAsSomethingElse() {
    var family = aFamily();
    var rebuild = rebuild("DISCARDED", "2026-11-18T08:00:00Z");
    var meal = "meal:2026-11-16:" + family.pupil() + ":CANTEEN:1:1:";
    for (var cause : List.of("meal:prova", "meal:2026-02-30:x:CANTEEN:1:1:charge",
        meal + "chargeX", meal + "tariff", meal + "charge-2", meal + "charge:1", meal,
        "account:prova", "account:99999999999", "account", "")) {
      differs(rebuild, family, cause);
    }

    var report = bice.get(REBUILDS + "/" + rebuild);

    assertThat(report.status()).isEqualTo(200);
    assertThat(report.text().split("Altro", -1)).hasSize(12);
  }
}
