package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.DueEvent;
import it.refettorio.contracts.DueEvent.AmountDue;
import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Pupil;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestCallers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuesIT extends OfficeTest {

  private static final String DUES = PATH + "/richieste";
  private static final String DUE_DATE = "2026-12-24";

  /** Other tests' families have asked for theirs, so that this test's are alone. */
  @BeforeEach
  void nobodyElseOwes() {
    var trial = tryOut("2026/2027", "0,01");
    if (trial.hidden().containsKey("formId")) {
      ask(trial);
    }
  }

  private OfficeDesk.Answer tryOut(String year, String minimum) {
    return bice.get(DUES + "/prova?" + OfficeDesk.query(
        Map.of("anno", year, "minimo", minimum, "scadenza", DUE_DATE)));
  }

  private OfficeDesk.Answer ask(OfficeDesk.Answer trial) {
    return bice.post(DUES, trial.hidden());
  }

  private void askAll() {
    var done = ask(tryOut("2026/2027", "0,01"));
    assertThat(done.status()).as(done.text()).isBetween(302, 303);
  }

  private List<AmountDue> dues(AFamily family) {
    return told(Topics.DUE, family).stream()
        .map(body -> EventJson.read(body.getBytes(StandardCharsets.UTF_8), AmountDue.class))
        .toList();
  }

  private void corrects(AFamily family, String direction, String amount) {
    var path = PATH + "/" + family.holder() + "/rettifica";
    var form = new HashMap<>(Map.of(
        "azione", "controlla", "verso", direction, "importo", amount, "giorno",
        TODAY.toString(), "alunno", "", "servizio", "", "motivo", "Prova"));
    form.putAll(bice.post(path, form).hidden());
    form.put("azione", "conferma");
    assertThat(bice.post(path, form).status()).isBetween(302, 303);
  }

  private NoticeState notice(AFamily family, AmountDue due, NoticeStatus status) {
    return new NoticeState(numberOf(due), "iuv", family.holder(), PaymentChannel.NOTICE, status,
        due.amountCents(), due.reason(), due.dueDate(), null,
        Instant.parse("2026-11-24T07:31:00Z"));
  }

  private static String numberOf(AmountDue due) {
    return "301" + Math.abs(due.dueId().hashCode());
  }

  private void told(NoticeState notice, long sequence) {
    send(Topics.NOTICE, notice, sequence);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select count(*) from notice where notice_number = ? and status = ?")
        .params(notice.noticeNumber(), notice.status().name())
        .query(Long.class).single() == 1);
  }

  @Test
  void theOfficeSeesHowManyFamiliesOweHowMuchBeforeAnybodyIsAsked() {
    var family = aFamilyThatOwes580();
    aFamilyThatOwes580();

    var trial = tryOut("2026/2027", "5,80");

    assertThat(trial.text()).contains("Non è ancora partito nulla",
        "Famiglie a cui chiedere 2", "Somma da chiedere " + euro(1_160));
    assertThat(dues(family)).isEmpty();
  }

  @Test
  void whoOwesLessThanTheMinimumIsNotAsked() {
    aFamilyThatOwes580();

    assertThat(tryOut("2026/2027", "5,81").text()).contains("Nessuno a cui chiedere");
  }

  @Test
  void aFamilyInDebtIsAskedOnceHoweverOftenItIsPressed() {
    var family = aFamilyThatOwes580();
    var trial = tryOut("2026/2027", "1");

    var answers = IntStream.range(0, 4)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> ask(trial)))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(OfficeDesk.Answer::status).allMatch(status -> status < 400);
    var due = dues(family);
    assertThat(due).hasSize(1);
    assertThat(due.getFirst().amountCents()).isEqualTo(580);
    assertThat(due.getFirst().dueDate()).isEqualTo(LocalDate.parse(DUE_DATE));
    assertThat(due.getFirst().lines()).singleElement().satisfies(line -> {
      assertThat(line.pupilId()).isEqualTo(family.pupil());
      assertThat(line.service()).isEqualTo(DemandService.CANTEEN);
      assertThat(line.amountCents()).isEqualTo(580);
    });
    assertThat(bice.get(answers.getFirst().location()).text())
        .contains("Famiglie 1", euro(580), "Molteni Alberto");
    assertThat(bice.get(DUES).text()).contains("1 " + euro(580) + " Ugo Sportelli");
  }

  @Test
  void whatIsAskedForWaitsForItsNoticeAndIsNotAskedForAgain() {
    var family = aFamilyThatOwes580();
    askAll();

    assertThat(tryOut("2026/2027", "0,01").text()).contains("Nessuno a cui chiedere");
    told(notice(family, dues(family).getFirst(), NoticeStatus.PAYABLE), 1);
    assertThat(tryOut("2026/2027", "0,01").text()).contains("Nessuno a cui chiedere");
  }

  @Test
  void onlyWhatCameSinceIsAskedFor() {
    var family = aFamilyThatOwes580();
    askAll();
    told(notice(family, dues(family).getFirst(), NoticeStatus.PAYABLE), 1);
    send(Topics.MEAL, family.eats(MONDAY.plusDays(1)), 0);
    theBalanceBecomes(family, -1_160);

    askAll();

    assertThat(dues(family)).extracting(AmountDue::amountCents).containsExactly(580L, 580L);
  }

  @Test
  void anExpiredNoticeLetsTheDebtBeAskedForAgain() {
    var family = aFamilyThatOwes580();
    askAll();
    told(notice(family, dues(family).getFirst(), NoticeStatus.EXPIRED), 1);

    assertThat(bice.get(PATH + "/" + family.holder()).text()).contains(
        numberOf(dues(family).getFirst()) + " Avviso dell'ufficio Scaduto " + euro(580)
            + " 24/11/2026, 8:31 24/12/2026");

    askAll();

    assertThat(dues(family)).extracting(AmountDue::amountCents).containsExactly(580L, 580L);
  }

  @Test
  void aPaidNoticeCountsAsAskedForUntilItsPaymentIsInTheAccount() {
    var family = aFamilyThatOwes580();
    askAll();
    var due = dues(family).getFirst();
    told(notice(family, due, NoticeStatus.PAID), 1);
    assertThat(tryOut("2026/2027", "0,01").text()).contains("Nessuno a cui chiedere");

    var paid = family.paid(580, PaymentChannel.NOTICE);
    send(Topics.RECEIPT, new PaymentReceived(
        paid.receiptId(), numberOf(due), paid.iuv(), family.holder(), PaymentChannel.NOTICE, 580,
        paid.lines(), paid.debtor(), null, paid.paymentServiceProvider(), paid.paidAt()), 0);
    theBalanceBecomes(family, 0);
    send(Topics.MEAL, family.eats(MONDAY.plusDays(1)), 0);
    theBalanceBecomes(family, -580);

    assertThat(tryOut("2026/2027", "0,01").text()).contains("Famiglie a cui chiedere 1");
  }

  @Test
  void aDebtIsOfTheLatestChargesAndItsLinesAddUp() {
    var family = aFamily();
    var brother = new PupilId(UUID.randomUUID());
    send(Topics.FAMILY, new FamilyState(
        family.holder(), family.state().guardians(),
        List.of(family.state().pupils().getFirst(),
            new Pupil(brother, "MLTLCU18A01M999G", "Luca", "Molteni",
                LocalDate.of(2018, 1, 1)))), 2);
    var luca = new AFamily(family.holder(), brother);
    send(Topics.TARIFF, family.pays(580), 1);
    send(Topics.TARIFF, luca.pays(300), 1);
    send(Topics.MEAL, family.eats(MONDAY), 0);
    send(Topics.MEAL, luca.eats(MONDAY.plusDays(1)), 0);
    send(Topics.MEAL, family.eats(MONDAY.plusDays(2)), 0);
    send(Topics.MEAL, family.eats(MONDAY.plusDays(3)), 0);
    send(Topics.MEAL, family.doesNotPayFor(MONDAY.plusDays(3), 2), 0);
    theBalanceBecomes(family, -1_460);
    send(Topics.RECEIPT, family.paid(500, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(family, -960);

    askAll();

    var due = dues(family).getFirst();
    assertThat(due.amountCents()).isEqualTo(960);
    assertThat(due.lines()).anySatisfy(line -> {
      assertThat(line.pupilId()).isEqualTo(brother);
      assertThat(line.amountCents()).isEqualTo(300);
    }).anySatisfy(line -> {
      assertThat(line.pupilId()).isEqualTo(family.pupil());
      assertThat(line.amountCents()).isEqualTo(660);
    }).hasSize(2);
  }

  @Test
  void aDebtOfNoPupilGoesToTheOnlyChild() {
    var family = aFamily();
    corrects(family, "carico", "7,00");

    askAll();

    assertThat(dues(family).getFirst().lines()).singleElement().satisfies(line -> {
      assertThat(line.pupilId()).isEqualTo(family.pupil());
      assertThat(line.amountCents()).isEqualTo(700);
    });
  }

  @Test
  void aDebtOfNoPupilIsSharedByTheChildrenOfTheFamily() {
    var family = aFamily();
    var brother = new PupilId(UUID.randomUUID());
    send(Topics.FAMILY, new FamilyState(
        family.holder(), family.state().guardians(),
        List.of(family.state().pupils().getFirst(),
            new Pupil(brother, "MLTLCU18A01M999G", "Luca", "Molteni",
                LocalDate.of(2018, 1, 1)))), 2);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select count(*) from pupil where holder_id = ?").param(family.holder().value())
        .query(Long.class).single() == 2);
    corrects(family, "carico", "10,01");

    askAll();

    assertThat(dues(family).getFirst().lines()).containsExactlyInAnyOrder(
        new DueEvent.Line(family.pupil(), DemandService.CANTEEN, 501),
        new DueEvent.Line(brother, DemandService.CANTEEN, 500));
  }

  @Test
  void aFamilyWithoutPupilsIsLeftOutAndListed() {
    var family = AFamily.withOnePupil();
    send(Topics.FAMILY, new FamilyState(
        family.holder(), family.state().guardians(), List.of()), 1);
    theBalanceBecomes(family, 0);
    corrects(family, "carico", "7,00");
    var other = aFamilyThatOwes580();

    var trial = tryOut("2026/2027", "0,01");

    assertThat(trial.text()).contains("Famiglie a cui chiedere 1",
        "perché non hanno alunni: 1", "Molteni Alberto " + euro(700));
    var run = bice.get(ask(trial).location());
    assertThat(run.text()).contains("Lasciate fuori", euro(700));
    assertThat(dues(family)).isEmpty();
    assertThat(dues(other)).hasSize(1);
    corrects(family, "favore", "7,00");
  }

  @Test
  void ofAPastYearOnlyWhatStillStandsIsAskedFor() {
    var family = aFamily();
    correctsOn(family, "2026-06-01", "20,00");
    correctsOn(family, TODAY.toString(), "5,00");
    send(Topics.RECEIPT, family.paid(800, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(family, -1_700);

    assertThat(tryOut("2025/2026", "0,01").text())
        .contains("Famiglie a cui chiedere 1", "Somma da chiedere " + euro(1_200));
    assertThat(tryOut("2026/2027", "0,01").text())
        .contains("Somma da chiedere " + euro(1_700));
    assertThat(tryOut("2024/2025", "0,01").text()).contains("Nessuno a cui chiedere");
  }

  private void correctsOn(AFamily family, String day, String amount) {
    var path = PATH + "/" + family.holder() + "/rettifica";
    var form = new HashMap<>(Map.of(
        "azione", "controlla", "verso", "carico", "importo", amount, "giorno", day, "alunno", "",
        "servizio", "", "motivo", "Prova"));
    form.putAll(bice.post(path, form).hidden());
    form.put("azione", "conferma");
    assertThat(bice.post(path, form).status()).isBetween(302, 303);
  }

  @Test
  void nobodyIsAskedForWhatTheOfficeDidNotSee() {
    var family = aFamilyThatOwes580();
    var trial = tryOut("2026/2027", "0,01");
    aFamilyThatOwes580();

    var late = ask(trial);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Nel frattempo qualcosa è cambiato",
        "Famiglie a cui chiedere 2");
    assertThat(dues(family)).isEmpty();
    assertThat(ask(late).status()).isBetween(302, 303);
  }

  @Test
  void twoClerksAtTheSameMomentAskOnce() {
    var family = aFamilyThatOwes580();
    var trials = IntStream.range(0, 4).mapToObj(n -> tryOut("2026/2027", "0,01")).toList();

    var answers = trials.stream()
        .map(trial -> CompletableFuture.supplyAsync(() -> ask(trial).status()))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(status -> status < 400).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(3);
    assertThat(dues(family)).hasSize(1);
  }

  @Test
  void aWrongFieldIsNamedAndWhatWasTypedStays() {
    var wrong = bice.get(DUES + "/prova?anno=1999/2000&minimo=poco&scadenza=2026-11-24");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Scegli l'anno scolastico dall'elenco.",
        "Scrivi il debito minimo in euro", "La scadenza deve venire dopo oggi.");
    assertThat(wrong.body()).contains("value=\"poco\"");
    assertThat(bice.get(DUES + "/prova?anno=2026/2027&minimo=0&scadenza=2027-11-25").text())
        .contains("L'importo deve essere maggiore di zero.",
            "La scadenza non può venire dopo il 24/11/2027.");
  }

  @Test
  void onlyTheAccountingOfficeAsks() {
    var family = aFamilyThatOwes580();
    var form = tryOut("2026/2027", "0,01").hidden();

    for (var stranger : List.of(
        TestCallers.citizen(family.holder().value()), TestCallers.operator("OPERATORE_SCUOLA"))) {
      assertThat(desk(stranger).get(DUES).status()).isEqualTo(403);
      assertThat(desk(stranger).post(DUES, form).status()).isEqualTo(403);
    }
    assertThat(dues(family)).isEmpty();
    assertThat(bice.get(DUES + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
