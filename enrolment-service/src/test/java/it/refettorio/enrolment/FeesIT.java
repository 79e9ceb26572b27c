package it.refettorio.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCallers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each test has a school year of its own, because a fee is everybody's who is enrolled in it. */
class FeesIT extends EnrolmentTest {

  private static String euro(long cents) {
    return new Formats(Locale.ITALIAN).money(cents);
  }

  private TestFiles enrol(int year) {
    var files = TestFiles.ofANewFamily();
    bring("SCUOLE", files.schools());
    bring("TARIFFE", files.tariffs().replace("2026-09-01", "2001-09-01"));
    bring("FAMIGLIE", files.families());
    bring("ISCRIZIONI", TestFiles.subscriptions("%s;MENSA;%s;5A;%s;;%d-09-14;%d-06-04".formatted(
        files.pupil(), files.school(), files.tariff(), year, year + 1)));
    return files;
  }

  private List<String> charged(int year) {
    return jdbc.queryForList("""
        select p.tax_code || ' ' || h.tax_code || ' ' || c.amount_cents
        from enrolment_fee f join fee_charge c on c.id = f.charge_id
        join pupil p on p.id = f.pupil_id join person h on h.id = f.holder_id
        where f.school_year = ? order by c.charged_at, c.id, p.tax_code
        """, String.class, year + "/" + (year + 1));
  }

  private long events(int year) {
    return jdbc.queryForObject("""
        select count(*) from outbox where topic = 'enrolment.fee.v1' and subject like ?
        """, Long.class, "%:CANTEEN:" + year + "/%");
  }

  @Test
  void theOfficeSeesHowManyOweHowMuchBeforeAnybodyIsCharged() {
    enrol(2011);
    enrol(2011);

    var trial = TestFee.of(2011, "25,00").tryOut(browser(), office);

    assertThat(trial.status()).isEqualTo(200);
    assertThat(trial.text()).contains("Nessuno è ancora addebitato", "Mensa scolastica",
        "2011/2012", "Alunni da addebitare 2", "Totale " + euro(5000), "Delibera G.C. 42/2011");
    assertThat(charged(2011)).isEmpty();
  }

  @Test
  void aFeeIsChargedOnceHoweverOftenItIsPressed() {
    var files = enrol(2012);
    var fee = TestFee.of(2012, "25,00");
    var form = fee.form(fee.tryOut(browser(), office));

    var first = browser().post(office, TestFee.PATH, form);
    var second = browser().post(office, TestFee.PATH, form);

    assertThat(first.status()).isBetween(302, 303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(charged(2012)).containsExactly(files.pupil() + " " + files.holder() + " 2500");
    assertThat(events(2012)).isEqualTo(1);
    assertThat(browser().get(office, first.location().orElseThrow()).text())
        .contains("La quota è stata addebitata", "Alunni 1", "Totale " + euro(2500),
            "Ugo Sportelli");
    assertThat(browser().get(office, TestFee.PATH).text())
        .contains("2012/2013 Mensa scolastica " + euro(2500) + " 1 " + euro(2500)
            + " Delibera G.C. 42/2012");
  }

  @Test
  void chargingAgainPicksUpOnlyThoseWhoCameSince() {
    var early = enrol(2013);
    TestFee.of(2013, "25,00").charge(browser(), office);
    assertThat(TestFee.of(2013, "25,00").tryOut(browser(), office).text())
        .contains("Nessun alunno da addebitare").doesNotContain("Addebita la quota");

    var late = enrol(2013);
    TestFee.of(2013, "15,00").charge(browser(), office);

    assertThat(charged(2013)).containsExactly(
        early.pupil() + " " + early.holder() + " 2500",
        late.pupil() + " " + late.holder() + " 1500");
    assertThat(events(2013)).isEqualTo(2);
  }

  @Test
  void nobodyIsChargedWhomTheOfficeDidNotSeeCounted() {
    enrol(2014);
    var fee = TestFee.of(2014, "25,00");
    var form = fee.form(fee.tryOut(browser(), office));

    enrol(2014);
    var answer = browser().post(office, TestFee.PATH, form);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("Nel frattempo gli alunni sono cambiati",
        "Alunni da addebitare 2");
    assertThat(charged(2014)).isEmpty();
    assertThat(events(2014)).isZero();
    assertThat(browser().post(office, TestFee.PATH, fee.form(answer)).status())
        .isBetween(302, 303);
    assertThat(charged(2014)).hasSize(2);
  }

  @Test
  void twoClerksAtTheSameMomentChargeOnce() {
    enrol(2015);
    var fee = TestFee.of(2015, "25,00");

    var forms = IntStream.range(0, 4)
        .mapToObj(n -> fee.form(fee.tryOut(browser(), office))).toList();
    var answers = forms.stream()
        .map(form -> CompletableFuture.supplyAsync(
            () -> browser().post(office, TestFee.PATH, form).status()))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(status -> status < 400).hasSize(1);
    assertThat(answers).filteredOn(status -> status >= 400).containsOnly(409);
    assertThat(charged(2015)).hasSize(1);
    assertThat(events(2015)).isEqualTo(1);
  }

  @Test
  void whoPaysNearestToTheDayThatCountsOwesTheOneFee() {
    var files = enrol(2016);
    var other = enrol(2010);
    bring("ISCRIZIONI", TestFiles.subscriptions(
        "%s;MENSA;%s;5A;%s;;2017-06-05;2017-06-09".formatted(
            files.pupil(), files.school(), files.tariff())));
    jdbc.update("""
        update subscription set holder_id = (select id from person where tax_code = ?)
        where starts_on = date '2017-06-05'
        """, other.holder());

    new TestFee("2016/2017", "25,00", "Delibera G.C. 42/2016", "2017-06-30")
        .charge(browser(), office);

    assertThat(charged(2016)).containsExactly(files.pupil() + " " + other.holder() + " 2500");
  }

  @Test
  void aWrongFieldIsNamedAndWhatWasTypedStays() {
    var wrong = new TestFee("2017/2018", "dodici", "", "2017-02-28").tryOut(browser(), office);

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Scrivi l'importo in euro, per esempio 25,00.",
        "Scrivi l'atto che stabilisce la quota.",
        "Il giorno deve essere tra il 01/03/2017 e il 31/08/2018.");
    assertThat(wrong.body()).contains("value=\"dodici\"", "value=\"2017-02-28\"");
  }

  @Test
  void anAmountMustBeMoreThanZeroAndNotBeyondAThousandEuro() {
    for (var zero : List.of("0", "0,00")) {
      assertThat(TestFee.of(2018, zero).tryOut(browser(), office).text())
          .as(zero).contains("L'importo deve essere maggiore di zero.");
    }
    for (var strange : List.of("-5", "", "5,001", "25,00 dollari", "99999999999")) {
      assertThat(TestFee.of(2018, strange).tryOut(browser(), office).text())
          .as(strange).contains("Scrivi l'importo in euro");
    }
    assertThat(TestFee.of(2018, "1.000,01").tryOut(browser(), office).text())
        .contains("L'importo non può superare " + euro(100_000));
    assertThat(TestFee.of(2018, "1.000,00").tryOut(browser(), office).status()).isEqualTo(200);
  }

  @Test
  void aFormThatWasTamperedWithChargesNobody() {
    enrol(2019);
    var fee = TestFee.of(2019, "25,00");
    var form = fee.form(fee.tryOut(browser(), office));

    form.put("importo", "0");
    assertThat(browser().post(office, TestFee.PATH, form).status()).isEqualTo(422);
    form.put("importo", "25,00");
    form.put("alunni", "0");
    assertThat(browser().post(office, TestFee.PATH, form).status()).isEqualTo(400);
    form.put("alunni", "molti");
    assertThat(browser().post(office, TestFee.PATH, form).status()).isEqualTo(400);

    assertThat(charged(2019)).isEmpty();
  }

  @Test
  void aFeeThatWasChargedIsNeitherChangedNorDeleted() {
    enrol(2021);
    TestFee.of(2021, "25,00").charge(browser(), office);

    assertThatThrownBy(() -> jdbc.update("update fee_charge set amount_cents = 1"))
        .hasMessageContaining("neither changed nor deleted");
    assertThatThrownBy(() -> jdbc.update("delete from enrolment_fee"))
        .hasMessageContaining("neither changed nor deleted");
  }

  @Test
  void onlyTheSchoolOfficeCharges() {
    enrol(2020);
    var fee = TestFee.of(2020, "25,00");
    var form = fee.form(fee.tryOut(browser(), office));

    for (var stranger : List.of(TestCallers.citizen(UUID.randomUUID()),
        TestCallers.operator("OPERATORE_RAGIONERIA"))) {
      assertThat(browser().get(stranger, TestFee.PATH).status()).isEqualTo(403);
      assertThat(fee.tryOut(browser(), stranger).status()).isEqualTo(403);
      assertThat(browser().post(stranger, TestFee.PATH, form).status()).isEqualTo(403);
    }
    assertThat(charged(2020)).isEmpty();
    assertThat(browser().get(office, TestFee.PATH + "/" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }
}
