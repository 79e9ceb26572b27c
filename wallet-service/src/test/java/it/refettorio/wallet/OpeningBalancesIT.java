package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Guardian;
import it.refettorio.contracts.FamilyEvent.GuardianRole;
import it.refettorio.contracts.GuardianId;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestCallers;
import it.refettorio.wallet.entry.OpeningBalances;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OpeningBalancesIT extends OfficeTest {

  private static final String OPENINGS = PATH + "/pregressi";
  private static final String HEADER = "referente_cf;debito;credito\n";

  @Autowired OpeningBalances openings;
  @Autowired TransactionTemplate transaction;

  private final String act = "Determina " + UUID.randomUUID();

  /** A tax code of each family's own; whether it could be a real one does not matter here. */
  private static String taxCode(AFamily family) {
    return family.holder().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
  }

  private AFamily aKnownFamily() {
    var family = AFamily.withOnePupil();
    send(Topics.FAMILY, new FamilyState(
        family.holder(),
        List.of(new Guardian(new GuardianId(family.holder().value()), taxCode(family), "Rita",
            "Bassi", GuardianRole.HOLDER)),
        family.state().pupils()), 1);
    theBalanceBecomes(family, 0);
    return family;
  }

  private Map<String, String> expecting(int lines, String debts, String credits) {
    return new HashMap<>(Map.of(
        "formId", UUID.randomUUID().toString(), "atto", act, "giorno", "2026-09-01",
        "righe", Integer.toString(lines), "debiti", debts, "crediti", credits));
  }

  private OfficeDesk.Answer bring(String file, Map<String, String> expected) {
    return bice.upload(OPENINGS, file.getBytes(StandardCharsets.UTF_8), expected);
  }

  /** Brings a file and looks at what would become of it. */
  private OfficeDesk.Answer tried(String file, Map<String, String> expected) {
    var brought = bring(file, expected);
    assertThat(brought.status()).as(brought.text()).isBetween(302, 303);
    return bice.get(brought.location());
  }

  private String pathOf(OfficeDesk.Answer trial) {
    var path = trial.body().replaceFirst(
        "(?s)^.*action=\"(" + OPENINGS + "/[0-9a-f-]{36})\".*$", "$1");
    assertThat(path).startsWith(OPENINGS);
    return path;
  }

  private OfficeDesk.Answer confirm(OfficeDesk.Answer trial) {
    return bice.post(pathOf(trial), trial.hidden());
  }

  @Test
  void aFileIsTriedBeforeItMovesAnything() {
    var debtor = aKnownFamily();
    var creditor = aKnownFamily();

    var trial = tried(
        HEADER + taxCode(debtor) + ";1.234,50;\n" + taxCode(creditor).toLowerCase(Locale.ROOT)
            + ";;20\n",
        expecting(2, "1234,50", "20,00"));

    assertThat(trial.text()).contains("Il file è pronto", "Non è ancora registrato nulla",
        "Righe 2 2 Concorda", "Debiti " + euro(123_450) + " " + euro(123_450) + " Concorda",
        "Crediti " + euro(2_000) + " " + euro(2_000) + " Concorda",
        "2 " + taxCode(debtor) + " Bassi Rita " + euro(-123_450) + " Da riportare",
        "3 " + taxCode(creditor) + " Bassi Rita " + euro(2_000) + " Da riportare");
    assertThat(balance(debtor)).isZero();
    assertThat(told(Topics.ENTRY, debtor)).isEmpty();
  }

  @Test
  void aCleanFileIsCarriedWholeAndTold() {
    var debtor = aKnownFamily();
    var creditor = aKnownFamily();
    var trial = tried(
        HEADER + taxCode(debtor) + ";12,30;\n" + taxCode(creditor) + ";;20\n",
        expecting(2, "12,30", "20"));

    var done = confirm(trial);

    assertThat(done.status()).isBetween(302, 303);
    assertThat(bice.get(done.location()).text())
        .contains("Il file è applicato", "Saldi riportati: 2", "Ugo Sportelli");
    assertThat(balance(debtor)).isEqualTo(-1_230);
    assertThat(balance(creditor)).isEqualTo(2_000);
    assertThat(kinds(debtor)).containsExactly("CARRIED_DEBT");
    assertThat(kinds(creditor)).containsExactly("CARRIED_CREDIT");
    assertThat(told(Topics.ENTRY, debtor)).singleElement().asString()
        .contains("\"amountCents\":-1230", act, "2026-09-01");
    assertThat(bice.get(OPENINGS).text())
        .contains("pregressi.csv " + act + " Ugo Sportelli Applicato 2 " + euro(1_230) + " "
            + euro(2_000));
  }

  @Test
  void theListTellsWhichTriedFilesAreBrokenAndWhichCanBeApplied() {
    var debtor = aKnownFamily();
    tried(HEADER + taxCode(debtor) + ";12,30;\nNESSUNO;;5\nALTRI;x;\n",
        expecting(3, "12,30", "5"));
    assertThat(bice.get(OPENINGS).text())
        .contains(act + " Ugo Sportelli Provato: 2 righe errate 3");
    tried(HEADER + "NESSUNO;12,30;\n", expecting(1, "12,30", "0"));
    assertThat(bice.get(OPENINGS).text())
        .contains(act + " Ugo Sportelli Provato: 1 riga errata 1");
    tried(HEADER + taxCode(debtor) + ";12,30;\n", expecting(2, "12,30", "0"));
    assertThat(bice.get(OPENINGS).text())
        .contains(act + " Ugo Sportelli Provato: i totali non concordano 1");

    var clean = tried(HEADER + taxCode(debtor) + ";12,30;\n", expecting(1, "12,30", "0"));

    assertThat(bice.get(OPENINGS).text())
        .contains(act + " Ugo Sportelli Provato, da applicare 1");
    confirm(clean);
    tried(HEADER + taxCode(debtor) + ";12,30;\n", expecting(1, "12,30", "0"));
    assertThat(bice.get(OPENINGS).text())
        .contains(act + " Ugo Sportelli Provato: già tutto riportato 1",
            act + " Ugo Sportelli Applicato 1");
  }

  @Test
  void theListTellsOfAFileTriedBeforeThatAllOfItIsCarriedByNow() {
    var family = aKnownFamily();
    var file = HEADER + taxCode(family) + ";12,30;\n";
    tried(file, expecting(1, "12,30", "0"));

    confirm(tried(file, expecting(1, "12,30", "0")));

    assertThat(bice.get(OPENINGS).text())
        .contains(act + " Ugo Sportelli Provato: già tutto riportato 1")
        .doesNotContain(act + " Ugo Sportelli Provato, da applicare");
  }

  @Test
  void theListOfFilesReadsNoneOfTheirLines() {
    tried(HEADER + taxCode(aKnownFamily()) + ";12,30;\n", expecting(1, "12,30", "0"));

    transaction.executeWithoutResult(status -> {
      long before = linesRead();

      assertThat(openings.latest(50)).isNotEmpty();

      assertThat(linesRead()).isEqualTo(before);
    });
  }

  /** By this connection, of which some may be of earlier transactions. */
  private long linesRead() {
    return jdbc.sql("""
            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
            where relname = 'opening_line'
            """)
        .query(Long.class).single();
  }

  @Test
  void theSameFileUnderTheSameActAddsNothingAndSaysSo() {
    var family = aKnownFamily();
    var file = HEADER + taxCode(family) + ";12,30;\n";
    confirm(tried(file, expecting(1, "12,30", "0")));

    var again = expecting(1, "12,30", "0");
    again.put("atto", "  " + act.toLowerCase(Locale.ROOT).replace(" ", "  "));
    var trial = tried(file, again);

    assertThat(trial.text()).contains("Non c'è nulla da aggiungere", "Già riportato");
    assertThat(trial.body()).doesNotContain("Riporta i saldi");
    assertThat(balance(family)).isEqualTo(-1_230);
  }

  @Test
  void anActCarriesAHolderOnceWhateverTheAmount() {
    var family = aKnownFamily();
    confirm(tried(HEADER + taxCode(family) + ";12,30;\n", expecting(1, "12,30", "0")));

    assertThat(tried(HEADER + taxCode(family) + ";;5\n", expecting(1, "0", "5")).text())
        .contains("Con questo atto è già stato riportato " + euro(-1_230));
  }

  @Test
  void aLongerFileUnderTheSameActAddsOnlyWhatIsNew() {
    var early = aKnownFamily();
    var late = aKnownFamily();
    confirm(tried(HEADER + taxCode(early) + ";12,30;\n", expecting(1, "12,30", "0")));

    var trial = tried(
        HEADER + taxCode(early) + ";12,30;\n" + taxCode(late) + ";1;\n",
        expecting(2, "13,30", "0"));

    assertThat(trial.text()).contains("Righe già riportate con questo atto, che non cambiano: 1");
    confirm(trial);
    assertThat(balance(early)).isEqualTo(-1_230);
    assertThat(balance(late)).isEqualTo(-100);
  }

  @Test
  void anotherActCarriesAgain() {
    var family = aKnownFamily();
    confirm(tried(HEADER + taxCode(family) + ";12,30;\n", expecting(1, "12,30", "0")));
    var other = expecting(1, "12,30", "0");
    other.put("atto", act + "/bis");

    confirm(tried(HEADER + taxCode(family) + ";12,30;\n", other));

    assertThat(balance(family)).isEqualTo(-2_460);
  }

  @Test
  void everyFaultIsNamedWithItsLineAndNothingCanBeConfirmed() {
    var family = aKnownFamily();
    var code = taxCode(family);

    var trial = tried(
        HEADER + "AAAAAA00A00A000A;1;\n" + code + ";1;\n" + code + ";2;\n" + ";3;\n" + code
            + ";4;5\n" + code + ";;\n" + code + ";tanto;\n" + code + ";-4;\n" + code + ";0;\n"
            + code + ";10.000,01;\n" + code + ";1\n\n",
        expecting(11, "4", "0"));

    assertThat(trial.status()).isEqualTo(200);
    assertThat(trial.text()).contains("Righe da correggere: 10",
        "Nessun intestatario ha il codice fiscale AAAAAA00A00A000A",
        "Questo intestatario è già alla riga 3", "Manca il codice fiscale",
        "Ci sono sia il debito sia il credito", "Manca l'importo",
        "«tanto» non è un importo", "«-4» non è un importo", "L'importo è zero",
        "L'importo non può superare " + euro(1_000_000), "La riga ha 2 colonne");
    assertThat(trial.body()).doesNotContain("Riporta i saldi");
    assertThat(balance(family)).isZero();
  }

  @Test
  void totalsThatDoNotAgreeKeepTheFileFromBeingApplied() {
    var family = aKnownFamily();

    var trial = tried(HEADER + taxCode(family) + ";12,30;\n", expecting(2, "12,30", "0,01"));

    assertThat(trial.text()).contains("I totali non concordano", "Righe 2 1 Non concorda",
        "Debiti " + euro(1_230) + " " + euro(1_230) + " Concorda",
        "Crediti " + euro(1) + " " + euro(0) + " Non concorda");
    assertThat(trial.body()).doesNotContain("Riporta i saldi");
  }

  @Test
  void aFormThatWasMadeUpAppliesNothing() {
    var family = aKnownFamily();
    var brought = bring(HEADER + taxCode(family) + ";12,30;\n", expecting(2, "12,30", "0"));

    var forced = bice.post(brought.location(),
        Map.of("formId", UUID.randomUUID().toString(), "riporti", "1"));

    assertThat(forced.status()).isEqualTo(409);
    assertThat(balance(family)).isZero();
  }

  @Test
  void aFileConfirmedSeveralTimesAtOnceIsCarriedOnce() {
    var family = aKnownFamily();
    var trial = tried(HEADER + taxCode(family) + ";12,30;\n", expecting(1, "12,30", "0"));
    var path = pathOf(trial);

    IntStream.range(0, 4)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> bice.post(path, Map.of(
            "formId", n < 2 ? trial.hidden().get("formId") : UUID.randomUUID().toString(),
            "riporti", "1"))))
        .toList().forEach(CompletableFuture::join);

    assertThat(balance(family)).isEqualTo(-1_230);
    assertThat(told(Topics.ENTRY, family)).hasSize(1);
  }

  @Test
  void twoFilesUnderOneActConfirmedAtOnceCarryAHolderOnce() {
    var family = aKnownFamily();
    var file = HEADER + taxCode(family) + ";12,30;\n";
    var trials = IntStream.range(0, 4)
        .mapToObj(n -> tried(file, expecting(1, "12,30", "0"))).toList();

    var answers = trials.stream()
        .map(trial -> CompletableFuture.supplyAsync(() -> confirm(trial)))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(answer -> answer.status() < 400).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(3);
    assertThat(balance(family)).isEqualTo(-1_230);
  }

  @Test
  void whatIsNotAListOfBalancesIsRefusedAtOnceAndWhatWasTypedStays() {
    var typed = expecting(12, "3.400,00", "0");
    for (var wrong : Map.of(
        "codice;importo\nA;1\n", "deve avere le colonne referente_cf;debito;credito",
        HEADER, "Il file è vuoto",
        HEADER + "\"A;1;\n", "non è un CSV leggibile").entrySet()) {
      var answer = bring(wrong.getKey(), with(typed));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains(wrong.getValue());
      assertThat(answer.body()).contains("value=\"" + act + "\"", "value=\"12\"", "3.400,00");
    }
    assertThat(bice.upload(OPENINGS, new byte[] {(byte) 0xe8, 1}, with(typed)).text())
        .contains("Il file non è in UTF-8");
    assertThat(bice.upload(OPENINGS, new byte[0], with(typed)).text())
        .contains("Il file è vuoto").doesNotContain("Scegli il file.");
  }

  private static Map<String, String> with(Map<String, String> typed) {
    var again = new HashMap<>(typed);
    again.put("formId", UUID.randomUUID().toString());
    return again;
  }

  @Test
  void everyWrongFieldIsNamed() {
    var wrong = expecting(0, "tanti", "-1");
    wrong.put("atto", "");
    wrong.put("giorno", "2026-11-25");

    assertThat(bring(HEADER + "A;1;\n", wrong).text()).contains(
        "Scrivi l'atto che stabilisce il riporto.", "Il giorno non può venire dopo oggi.",
        "Scrivi un numero intero, per esempio 250.", "Scrivi il totale in euro");
  }

  @Test
  void anActOfTenThousandLinesIsCarriedWhole() {
    var holders = IntStream.range(0, 10_000).mapToObj(n -> UUID.randomUUID()).toList();
    jdbc.sql("""
            insert into holder (holder_id, first_name, last_name, tax_code, sequence)
            select id, 'Rita', 'Bassi', upper(left(replace(id::text, '-', ''), 16)), 1
            from unnest(?::uuid[]) as id
            """)
        .param(holders.stream().map(UUID::toString).toArray(String[]::new)).update();
    var file = holders.stream()
        .map(id -> id.toString().replace("-", "").substring(0, 16) + ";;1,00\n")
        .collect(Collectors.joining("", HEADER, ""));

    var trial = tried(file, expecting(10_000, "0", "10000"));
    var done = confirm(trial);

    assertThat(done.status()).isBetween(302, 303);
    assertThat(jdbc.sql("select count(*) from ledger.account where holder_id = any(?::uuid[])"
        + " and balance_cents = 100")
        .param(holders.stream().map(UUID::toString).toArray(String[]::new))
        .query(Long.class).single()).isEqualTo(10_000);
    await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql(
        "select count(*) from outbox where published_at is null").query(Long.class).single() == 0);
  }

  @Test
  void onlyTheAccountingOfficeCarriesBalances() {
    var family = aKnownFamily();
    var trial = tried(HEADER + taxCode(family) + ";12,30;\n", expecting(1, "12,30", "0"));

    for (var stranger : List.of(
        TestCallers.citizen(family.holder().value()), TestCallers.operator("OPERATORE_SCUOLA"))) {
      assertThat(desk(stranger).get(OPENINGS).status()).isEqualTo(403);
      assertThat(desk(stranger).get(pathOf(trial)).status()).isEqualTo(403);
      assertThat(desk(stranger).post(pathOf(trial), trial.hidden()).status()).isEqualTo(403);
      assertThat(desk(stranger).upload(OPENINGS, HEADER.getBytes(StandardCharsets.UTF_8),
          expecting(1, "1", "0")).status()).isEqualTo(403);
    }
    assertThat(balance(family)).isZero();
    assertThat(bice.get(OPENINGS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
