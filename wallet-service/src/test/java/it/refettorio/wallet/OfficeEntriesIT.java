package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestCallers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OfficeEntriesIT extends OfficeTest {

  private String path(AFamily family, String kind) {
    return PATH + "/" + family.holder() + "/" + kind;
  }

  private static Map<String, String> correction(String direction, String amount) {
    return new HashMap<>(Map.of(
        "verso", direction, "importo", amount, "giorno", TODAY.toString(), "alunno", "",
        "servizio", "", "motivo", "Pasto contato due volte", "atto", ""));
  }

  private static Map<String, String> relief(String amount) {
    var form = correction("", amount);
    form.put("motivo", "Famiglia in difficoltà");
    form.put("atto", "Determina 118/2026");
    return form;
  }

  private static Map<String, String> with(Map<String, String> form, String... pairs) {
    var other = new HashMap<>(form);
    for (int i = 0; i < pairs.length; i += 2) {
      other.put(pairs[i], pairs[i + 1]);
    }
    return other;
  }

  private OfficeDesk.Answer check(AFamily family, String kind, Map<String, String> form) {
    return bice.post(path(family, kind), with(form, "azione", "controlla"));
  }

  private OfficeDesk.Answer confirm(AFamily family, String kind, OfficeDesk.Answer checked) {
    return bice.post(path(family, kind), with(checked.hidden(), "azione", "conferma"));
  }

  @Test
  void aCorrectionIsLookedOverBeforeItIsWritten() {
    var family = aFamilyThatOwes580();

    var checked = check(family, "rettifica", correction("favore", "5,80"));

    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.text()).contains("Non è ancora registrato nulla",
        "Saldo adesso " + euro(-580), "Cambia di " + euro(580), "Saldo dopo " + euro(0));
    assertThat(kinds(family)).containsExactly("MEAL");
    assertThat(told(Topics.ENTRY, family)).isEmpty();
  }

  @Test
  void aCorrectionInFavourRaisesTheBalanceForFamilyAndOfficeAlike() {
    var family = aFamilyThatOwes580();

    var done = confirm(
        family, "rettifica", check(family, "rettifica", correction("favore", "5,80")));

    assertThat(done.status()).isBetween(302, 303);
    assertThat(done.location()).isEqualTo(PATH + "/" + family.holder());
    assertThat(balance(family)).isZero();
    assertThat(bice.get(done.location()).text())
        .contains(euro(0), "Rettifica dell'ufficio", "Pasto contato due volte", "Ugo Sportelli");
    var alberto = desk(TestCallers.citizen(family.holder().value(), family.pupil().value()));
    assertThat(alberto.get("/portafoglio").text())
        .contains("Rettifica dell'ufficio", "Saldo " + euro(0));
    assertThat(told(Topics.ENTRY, family)).singleElement().asString()
        .contains("\"amountCents\":580", "Pasto contato due volte");
  }

  @Test
  void aCorrectionAgainstTheFamilyLowersTheBalanceAndMayNameThePupilAndTheService() {
    var family = aFamilyThatOwes580();

    confirm(family, "rettifica", check(family, "rettifica", with(
        correction("carico", "1.234,50"), "alunno", family.pupil().toString(),
        "servizio", "CANTEEN")));

    assertThat(balance(family)).isEqualTo(-580 - 123_450);
    assertThat(told(Topics.ENTRY, family)).singleElement().asString()
        .contains("\"amountCents\":-123450", family.pupil().toString(), "CANTEEN");
  }

  @Test
  void anEntryIsWrittenOnceHoweverOftenItIsConfirmed() {
    var family = aFamilyThatOwes580();
    var checked = check(family, "rettifica", correction("favore", "5,80"));

    var answers = IntStream.range(0, 4)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> confirm(family, "rettifica", checked)))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(OfficeDesk.Answer::location)
        .containsOnly(PATH + "/" + family.holder());
    assertThat(kinds(family)).containsExactly("MEAL", "ADJUSTMENT");
    assertThat(told(Topics.ENTRY, family)).hasSize(1);
  }

  @Test
  void theSameFormWithAnotherAmountIsRefused() {
    var family = aFamilyThatOwes580();
    var checked = check(family, "rettifica", correction("favore", "5,80"));
    confirm(family, "rettifica", checked);

    var again = bice.post(path(family, "rettifica"),
        with(checked.hidden(), "azione", "conferma", "importo", "6,00"));

    assertThat(again.status()).isEqualTo(409);
    assertThat(balance(family)).isZero();
  }

  @Test
  void everyWrongFieldIsNamedAndWhatWasTypedStays() {
    var family = aFamilyThatOwes580();

    var wrong = check(family, "rettifica", Map.of(
        "verso", "", "importo", "-5", "giorno", "2026-11-25", "alunno",
        UUID.randomUUID().toString(), "servizio", "PISCINA", "motivo", "  "));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains(
        "Scegli se la rettifica è a favore o a carico della famiglia.",
        "Scrivi l'importo in euro, senza segno, per esempio 12,50.",
        "Il giorno non può venire dopo oggi.",
        "Questo alunno non è della famiglia",
        "Questo servizio non c'è",
        "Scrivi il motivo: la famiglia deve capire perché il conto cambia.");
    assertThat(wrong.body()).contains("value=\"-5\"", "value=\"2026-11-25\"");
    assertThat(kinds(family)).containsExactly("MEAL");
  }

  @Test
  void anAmountMustBeMoreThanZeroAndAtMostTenThousandEuro() {
    var family = aFamily();
    for (var zero : List.of("0", "0,00")) {
      assertThat(check(family, "rettifica", correction("favore", zero)).text())
          .as(zero).contains("L'importo deve essere maggiore di zero.");
    }
    for (var strange : List.of("", "5,001", "cinque", "99999999999", "92233720368547758,08")) {
      assertThat(check(family, "rettifica", correction("favore", strange)).text())
          .as(strange).contains("Scrivi l'importo in euro");
    }
    assertThat(check(family, "rettifica", correction("favore", "10.000,01")).text())
        .contains("L'importo non può superare " + euro(1_000_000));
    assertThat(check(family, "rettifica", correction("favore", "10.000,00")).status())
        .isEqualTo(200);
  }

  @Test
  void aDayMustNotBeToComeNorMoreThanThreeYearsAgo() {
    var family = aFamily();

    assertThat(check(family, "rettifica",
        with(correction("favore", "1"), "giorno", "2023-11-23")).text())
        .contains("Il giorno non può venire prima del 24/11/2023.");
    assertThat(check(family, "rettifica",
        with(correction("favore", "1"), "giorno", "ieri")).text()).contains("Scrivi il giorno");
    assertThat(check(family, "rettifica",
        with(correction("favore", "1"), "giorno", "2023-11-24")).status()).isEqualTo(200);
  }

  @Test
  void aReasonThatIsTooLongIsRefusedAndStraySignsAreLeftOut() {
    var family = aFamily();

    assertThat(check(family, "rettifica",
        with(correction("favore", "1"), "motivo", "a".repeat(301))).text())
        .contains("Il testo è lungo 301 caratteri: accorcialo a 300.");
    var checked = check(family, "rettifica",
        with(correction("favore", "1"), "motivo", "Prima riga\r\nseconda\0riga <b>"));
    assertThat(checked.text()).contains("Prima riga seconda riga <b>");
    assertThat(confirm(family, "rettifica", checked).status()).isBetween(302, 303);
  }

  @Test
  void whatWasTypedCanBeMended() {
    var family = aFamily();
    var checked = check(family, "rettifica", correction("carico", "7,25"));

    var form = bice.post(path(family, "rettifica"), with(checked.hidden(), "azione", "modifica"));

    assertThat(form.status()).isEqualTo(200);
    assertThat(form.body()).contains("value=\"7,25\"", "Pasto contato due volte");
    assertThat(kinds(family)).isEmpty();
  }

  @Test
  void aReliefLetsADebtGo() {
    var family = aFamilyThatOwes580();

    confirm(family, "sgravio", check(family, "sgravio", relief("5,80")));

    assertThat(balance(family)).isZero();
    assertThat(kinds(family)).containsExactly("MEAL", "RELIEF");
    assertThat(told(Topics.ENTRY, family)).singleElement().asString()
        .contains("Determina 118/2026", "Famiglia in difficoltà");
    assertThat(bice.get(PATH + "/" + family.holder()).text())
        .contains("Sgravio", "Determina 118/2026");
  }

  @Test
  void aReliefNeverExceedsTheDebt() {
    var family = aFamilyThatOwes580();

    assertThat(check(family, "sgravio", relief("5,81")).text())
        .contains("Lo sgravio non può superare il debito, che ora è di " + euro(580));
    assertThat(check(aFamily(), "sgravio", relief("1")).text())
        .contains("La famiglia non ha debiti");
  }

  @Test
  void aDebtThatShrankBeforeTheConfirmationRefusesTheRelief() {
    var family = aFamilyThatOwes580();
    var relief = check(family, "sgravio", relief("5,80"));
    confirm(family, "rettifica", check(family, "rettifica", correction("favore", "5,00")));

    var late = confirm(family, "sgravio", relief);

    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("il debito, che ora è di " + euro(80));
    assertThat(balance(family)).isEqualTo(-80);
  }

  @Test
  void twoReliefsAtTheSameMomentDoNotExceedTheDebtTogether() {
    var family = aFamilyThatOwes580();
    var checked = IntStream.range(0, 4)
        .mapToObj(n -> check(family, "sgravio", relief("4,00"))).toList();

    checked.stream()
        .map(each -> CompletableFuture.supplyAsync(() -> confirm(family, "sgravio", each)))
        .toList().forEach(CompletableFuture::join);

    assertThat(balance(family)).isEqualTo(-180);
    assertThat(told(Topics.ENTRY, family)).hasSize(1);
  }

  @Test
  void aReliefWithoutAnActIsRefused() {
    var family = aFamilyThatOwes580();

    assertThat(check(family, "sgravio", with(relief("1"), "atto", "")).text())
        .contains("Scrivi l'atto che concede lo sgravio.");
  }

  @Test
  void anAccountThatIsNotThereHasNoEntries() {
    var nobody = AFamily.withOnePupil();

    assertThat(bice.get(path(nobody, "rettifica")).status()).isEqualTo(404);
    assertThat(check(nobody, "rettifica", correction("favore", "1")).status()).isEqualTo(404);
    assertThat(bice.get(PATH + "/" + nobody.holder() + "/regalo").status()).isEqualTo(404);
  }

  @Test
  void onlyTheAccountingOfficeWrites() {
    var family = aFamilyThatOwes580();
    var form = with(
        check(family, "rettifica", correction("favore", "5,80")).hidden(), "azione", "conferma");

    for (var stranger : List.of(
        TestCallers.citizen(family.holder().value(), family.pupil().value()),
        TestCallers.operator("OPERATORE_SCUOLA"))) {
      assertThat(desk(stranger).get(path(family, "rettifica")).status()).isEqualTo(403);
      assertThat(desk(stranger).post(path(family, "rettifica"), form).status()).isEqualTo(403);
    }
    assertThat(balance(family)).isEqualTo(-580);
    assertThat(desk(TestCallers.operator("AMMINISTRATORE")).get(path(family, "rettifica")).status())
        .isEqualTo(200);
  }
}
