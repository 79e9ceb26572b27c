package it.refettorio.wallet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.wallet.forecast.Forecast;
import it.refettorio.wallet.forecast.TopUp;
import it.refettorio.wallet.ledger.MovementKind;
import it.refettorio.wallet.statement.Extent;
import it.refettorio.wallet.statement.MealStep;
import it.refettorio.wallet.statement.MovementLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is answered. What is not required is null where there is none. */
final class Answers {

  private static final String REQUIRED_NOT = "null if there is none";

  private Answers() {}

  @Schema(description = "An account the caller may look at.")
  record Account(
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The account holder",
          example = "019a0000-0000-7000-8000-000000000001") UUID holderId,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The holder's name",
          example = "Alberto Molteni") String name) {}

  @Schema(description = "Where an account stands. The lines of either side add up to its total; the"
      + " balance is paid minus consumed. For one school year the balance of the earlier ones is"
      + " carried in as a debt or a credit.")
  record Summary(
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The account holder",
          example = "019a0000-0000-7000-8000-000000000001") UUID holderId,
      @Schema(description = "The school year of the figures; null: all years",
          example = "2026/2027") String schoolYear,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Meals with their corrections, in cents", example = "6380") long mealsCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Enrolment fees, in cents",
          example = "0") long feesCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Debts carried over, in cents",
          example = "0") long carriedDebtCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Corrections by the office, in"
          + " cents; below zero in the family's favour", example = "0") long adjustedCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Consumed in all, in cents",
          example = "6380") long consumedCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Payments of notices, in cents",
          example = "0") long paidByNoticeCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Top-ups, in cents",
          example = "5800") long paidSpontaneouslyCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Credits carried over, in cents",
          example = "0") long carriedCreditCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Given back, in cents",
          example = "0") long refundedCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Paid in all less what was given back, in cents", example = "5800") long paidCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Paid minus consumed, in cents; below zero it is a debt", example = "-580")
      long balanceCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Notices issued and not yet paid, in cents; beside the balance, not inside",
          example = "0") long unpaidNoticesCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "The balance once those notices are paid, in cents", example = "-580")
      long balanceAfterNoticesCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Movements of the whole account", example = "12") long movements,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "When the last movement was posted", example = "2026-11-16T14:00:00Z")
      Instant updatedAt) {

    static Summary of(it.refettorio.wallet.statement.Summary summary, SchoolYear year) {
      var figures = summary.figures();
      return new Summary(
          summary.holder().value(), year == null ? null : year.toString(), figures.mealsCents(),
          figures.feesCents(), figures.carriedDebtCents(), figures.adjustedCents(),
          figures.consumedCents(), figures.paidByNoticeCents(), figures.paidSpontaneouslyCents(),
          figures.carriedCreditCents(), figures.refundedCents(), figures.paidCents(),
          figures.balanceCents(), summary.unpaidNoticesCents(), summary.afterNoticesCents(),
          summary.movements(), summary.updatedAt());
    }
  }

  @Schema(description = "A page of the movements of an account, the latest day first.")
  record Movements(
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Which page, from 1",
          example = "1") int page,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Movements on a page",
          example = "50") int size,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Movements on all pages", example = "2") long total,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "The balance before the first of the days, in cents", example = "5800")
      long openingBalanceCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "The balance at the end of the last of the days, in cents", example = "-580")
      long closingBalanceCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Empty on a page after the last") List<Movement> movements) {

    static Movements of(MovementQuery query, Extent extent, List<MovementLine> lines) {
      return new Movements(query.page(), query.size(), extent.movements(), extent.openingCents(),
          extent.closingCents(), lines.stream().map(Movement::of).toList());
    }
  }

  @Schema(description = "A movement.")
  record Movement(
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Its number, under which it explains itself; it keeps it in a rebuilt ledger",
          example = "4711") long id,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "What it is", example = "MEAL")
      MovementKind kind,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The business day",
          example = "2026-11-16") LocalDate date,
      @Schema(description = "The pupil's first name; " + REQUIRED_NOT, example = "Emma")
      String pupil,
      @Schema(description = "The service; " + REQUIRED_NOT, example = "CANTEEN") String service,
      @Schema(description = "The tariff of a meal; " + REQUIRED_NOT, example = "Residente")
      String tariff,
      @Schema(description = "The notice of a payment, the order of a refund; " + REQUIRED_NOT,
          example = "301202600000004244") String reference,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "What the balance changed by, in cents", example = "-580") long amountCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "The balance after it, in the order of the business days, in cents", example = "-580")
      long balanceCents) {

    static Movement of(MovementLine line) {
      return new Movement(line.id(), line.kind(), line.date(), line.pupil(), line.service(),
          line.tariffName(), line.reference(), line.amountCents(), line.balanceCents());
    }
  }

  @Schema(description = "Why a movement is there.")
  record Explanation(
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The movement's number",
          example = "4711") long id,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "What makes it count once",
          example = "meal:2026-11-16:019a0000-0000-7000-8000-000000000002:CANTEEN:1:1:charge")
      String cause,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "What it is", example = "MEAL")
      MovementKind kind,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The business day",
          example = "2026-11-16") LocalDate date,
      @Schema(description = "The pupil's first name; " + REQUIRED_NOT, example = "Emma")
      String pupil,
      @Schema(description = "The service; " + REQUIRED_NOT, example = "CANTEEN") String service,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "What the balance changed by, in cents", example = "-580") long amountCents,
      @Schema(description = "Who or what said so: of a meal who recorded it, of a payment the"
          + " notice; " + REQUIRED_NOT, example = "BOOKING") String evidence,
      @Schema(description = "The office's words; " + REQUIRED_NOT, example = "Errore di appello")
      String reason,
      @Schema(description = "The office's act; " + REQUIRED_NOT,
          example = "Determina 12/2026") String act,
      @Schema(description = "What a meal was priced by; " + REQUIRED_NOT) Price price,
      @Schema(description = "The movement that it gives back; " + REQUIRED_NOT, example = "4700")
      Long reverses,
      @Schema(description = "The movement that gave it back; " + REQUIRED_NOT, example = "4720")
      Long reversedBy,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The event it came with",
          example = "019a0000-0000-7000-8000-00000000000a") UUID eventId,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "When it was posted",
          example = "2026-11-16T14:00:00Z") Instant postedAt,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "All movements of the meal as they were made; empty for other movements")
      List<Step> story) {

    static Explanation of(it.refettorio.wallet.statement.Explanation why) {
      return new Explanation(why.id(), why.cause(), why.kind(), why.date(), why.pupil(),
          why.service(), why.amountCents(), why.evidence(), why.reason(), why.act(),
          why.price() == null ? null : Price.of(why.price()), why.reverses(), why.reversedBy(),
          why.eventId(), why.postedAt(), why.story().stream().map(Step::of).toList());
    }
  }

  @Schema(description = "The price of a meal.")
  record Price(
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The tariff",
          example = "Residente") String tariff,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "Of one meal, in cents",
          example = "580") long unitPriceCents,
      @Schema(description = "Before reductions, in cents; " + REQUIRED_NOT, example = "620")
      Long fullPriceCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The municipal act",
          example = "Delibera G.C. 41/2026") String act,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "The sentences that explain it", example = "[\"Tariffa RESIDENTE\"]")
      List<String> reasons) {

    static Price of(it.refettorio.wallet.statement.Explanation.Price price) {
      return new Price(price.tariffName(), price.unitPriceCents(), price.fullPriceCents(),
          price.act(), price.reasons());
    }
  }

  @Schema(description = "One movement of a meal.")
  record Step(
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The movement's number",
          example = "4711") long id,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "What it is", example = "MEAL")
      MovementKind kind,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "What the balance changed by, in cents", example = "-580") long amountCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Counts what was said about the meal; each word replaces the one before",
          example = "1") int revision,
      @Schema(description = "Who said so, of a void why; " + REQUIRED_NOT, example = "BOOKING")
      String evidence,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "When it was posted",
          example = "2026-11-16T14:00:00Z") Instant postedAt) {

    static Step of(MealStep step) {
      return new Step(step.id(), step.kind(), step.amountCents(), step.revision(),
          step.evidence(), step.postedAt());
    }
  }

  @Schema(name = "Forecast", description = "How far the balance reaches, if everybody eats as"
      + " planned and nothing is paid in. All pupils of the account are counted together.")
  record Outlook(
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The account holder",
          example = "019a0000-0000-7000-8000-000000000001") UUID holderId,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The balance, in cents",
          example = "1200") long balanceCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "In a word: no meals are planned;"
          + " no price is known; the account is in debt; the meals are free; the next day is not"
          + " covered; covered until a day; all covered", example = "UNTIL")
      Forecast.Outlook outlook,
      @Schema(description = "The last day whose meals the balance pays; null if it pays none",
          example = "2026-12-04") LocalDate coveredUntil,
      @Schema(description = "The first day whose meals it does not pay; " + REQUIRED_NOT,
          example = "2026-12-07") LocalDate firstUncovered,
      @Schema(description = "The last day with a planned meal; " + REQUIRED_NOT,
          example = "2027-05-31") LocalDate lastDay,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "How many meals are planned",
          example = "24") int plannedMeals,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "What they will cost, in cents",
          example = "13920") long plannedCents,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Those of them without a price, which count nothing in the amounts", example = "0")
      int unpricedMeals,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "What to add to reach some days, the nearest first; empty if nothing is missing")
      List<SuggestedTopUp> topUps) {

    static Outlook of(HolderId holder, Forecast forecast) {
      return new Outlook(holder.value(), forecast.balanceCents(), forecast.outlook(),
          forecast.coveredUntil(), forecast.firstUncovered(), forecast.lastDay(),
          forecast.plannedMeals(), forecast.plannedCents(), forecast.unpricedMeals(),
          forecast.topUps().stream().map(SuggestedTopUp::of).toList());
    }
  }

  @Schema(description = "What to add to reach a day.")
  record SuggestedTopUp(
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "A month from today, Christmas, or the end of the school year", example = "CHRISTMAS")
      TopUp.Reach reach,
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "The last day that is paid then",
          example = "2026-12-18") LocalDate until,
      @Schema(requiredMode = RequiredMode.REQUIRED, description =
          "Exactly what is missing, in cents; more than zero", example = "3480")
      long amountCents) {

    static SuggestedTopUp of(TopUp topUp) {
      return new SuggestedTopUp(topUp.reach(), topUp.until(), topUp.amountCents());
    }
  }
}
