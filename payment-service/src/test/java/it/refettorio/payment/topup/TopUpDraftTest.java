package it.refettorio.payment.topup;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.payment.topup.TopUpDraft.Objection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopUpDraftTest {

  private static final PupilId EMMA = new PupilId(UUID.randomUUID());
  private static final PupilId LUCA = new PupilId(UUID.randomUUID());
  private static final PupilId NINA = new PupilId(UUID.randomUUID());
  private static final Family FAMILY = new Family(
      new HolderId(UUID.randomUUID()), "Alberto Molteni", "MLTLRT84A01H501V", List.of(
          new Family.Pupil(EMMA, "Emma", "Molteni"), new Family.Pupil(LUCA, "Luca", "Molteni"),
          new Family.Pupil(NINA, "Nina", "Molteni")));
  private static final Map<PupilId, Price> PRICES =
      Map.of(EMMA, new Price("RESIDENTE", 580), LUCA, new Price("ESENTE", 0));
  private static final TopUpRules RULES = new TopUpRules(7, 200, 99_999_999);

  @Test
  void addsUpWhatEachPupilCosts() {
    var draft = draft(Map.of(EMMA, 20));

    assertThat(draft.totalCents()).isEqualTo(11_600);
    assertThat(draft.meals()).isEqualTo(20);
    assertThat(draft.objections()).isEmpty();
    assertThat(draft.lines()).hasSize(1);
  }

  @Test
  void chargesNothingForAnExemptPupilAndForOneWithoutPrice() {
    var draft = draft(Map.of(LUCA, 5, NINA, 5));

    assertThat(draft.totalCents()).isZero();
    assertThat(draft.objections()).containsExactly(new Objection.NothingToPay());
  }

  @Test
  void refusesMoreMealsThanTheRulesAllowAndFewerThanNone() {
    assertThat(draft(Map.of(EMMA, 200)).objections()).isEmpty();
    assertThat(draft(Map.of(EMMA, 201)).objections())
        .containsExactly(new Objection.MealsOutOfRange(FAMILY.pupils().getFirst(), 200));
    assertThat(draft(Map.of(EMMA, -1)).objections())
        .containsExactly(new Objection.MealsOutOfRange(FAMILY.pupils().getFirst(), 200));
  }

  @Test
  void refusesAnEmptyTopUp() {
    assertThat(draft(Map.of()).objections()).containsExactly(new Objection.NothingToPay());
  }

  @Test
  void refusesATotalAboveTheMost() {
    var draft = TopUpDraft.of(
        FAMILY, PRICES, Map.of(EMMA, 20), new TopUpRules(7, 200, 11_599));

    assertThat(draft.objections()).containsExactly(new Objection.TooMuch(11_599));
  }

  @Test
  void proposesWholeMealsThatReachAnAmount() {
    assertThat(draft(Map.of()).mealsFor(8_700)).isEqualTo(Map.of(EMMA, 15));
    assertThat(draft(Map.of()).mealsFor(8_701)).isEqualTo(Map.of(EMMA, 16));
    assertThat(draft(Map.of()).mealsFor(1)).isEqualTo(Map.of(EMMA, 1));
  }

  @Test
  void proposesAsManyMealsForOnePupilAsForAnother() {
    var draft = TopUpDraft.of(FAMILY,
        Map.of(EMMA, new Price("RESIDENTE", 580), NINA, new Price("FRATELLI", 400)), Map.of(),
        RULES);

    assertThat(draft.mealsFor(9_800)).isEqualTo(Map.of(EMMA, 10, NINA, 10));
    assertThat(draft.mealsFor(9_801)).isEqualTo(Map.of(EMMA, 11, NINA, 10));
    assertThat(draft.mealsFor(10_381)).isEqualTo(Map.of(EMMA, 11, NINA, 11));
  }

  @Test
  void proposesNoMoreThanTheRulesAllow() {
    assertThat(draft(Map.of()).mealsFor(Long.MAX_VALUE)).isEqualTo(Map.of(EMMA, 200));
    assertThat(TopUpDraft.of(FAMILY, PRICES, Map.of(), new TopUpRules(7, 200, 11_599))
        .mealsFor(20_000)).isEqualTo(Map.of(EMMA, 19));
    assertThat(TopUpDraft.of(FAMILY, Map.of(), Map.of(), RULES).mealsFor(8_700)).isEmpty();
  }

  private static TopUpDraft draft(Map<PupilId, Integer> meals) {
    return TopUpDraft.of(FAMILY, PRICES, meals, RULES);
  }
}
