package it.refettorio.notification.pages;

import it.refettorio.contracts.PupilId;
import it.refettorio.notification.desk.AccountDesk;
import it.refettorio.notification.desk.CanteenPlan;
import it.refettorio.notification.desk.Desk;
import it.refettorio.notification.desk.FamilyDesk;
import it.refettorio.notification.desk.Meal;
import it.refettorio.notification.desk.PupilDesk;
import it.refettorio.notification.desk.ServingDay;
import it.refettorio.starter.ui.Tone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of today is made of.
 *
 * @param name how to greet who is looking
 */
public record TodayView(
    String name, LocalDate date, List<PupilCard> pupils, List<AccountDesk> accounts) {

  static TodayView of(FamilyDesk desk, String callerName) {
    return new TodayView(
        desk.firstName() == null ? callerName : desk.firstName(),
        desk.now().toLocalDate(),
        desk.pupils().stream().map(pupil -> PupilCard.of(pupil, desk.now())).toList(),
        desk.accounts());
  }

  /** Side by side where there is room, when there is more than one child. */
  public String columns() {
    return pupils.size() > 1 ? "col-12 col-md-6" : "col-12";
  }

  /** A day and its meal beside each other, unless two children share the width. */
  public String dayColumn() {
    return pupils.size() > 1 ? "col-12" : "col-12 col-sm-6";
  }

  /** Whether an account must say whose it is. */
  public boolean hasManyAccounts() {
    return accounts.size() > 1;
  }

  /**
   * A child's card.
   *
   * @param plan null while its days are not known
   * @param today null when there is no canteen today
   */
  public record PupilCard(
      PupilId id,
      String name,
      @Nullable CanteenPlan plan,
      @Nullable ServingDay today,
      List<ServingDay> next) {

    private static PupilCard of(PupilDesk pupil, LocalDateTime now) {
      var plan = pupil.plan();
      return plan == null
          ? new PupilCard(pupil.id(), pupil.firstName(), null, null, List.of())
          : new PupilCard(pupil.id(), pupil.firstName(), plan,
              plan.today(now).orElse(null), plan.next(now, Desk.DAYS_AHEAD));
    }

    /** Where attendance shows that day and takes what the family has to say about it. */
    public String href(ServingDay day) {
      return "/presenze/" + id + "/giorni/" + day.date();
    }

    /** Whether the one thing most families come for can be done now. */
    public boolean mayReportAbsenceToday() {
      return today != null && today.open() && today.meal() != Meal.ABSENT;
    }

    /** The message that says how today stands. */
    public String todayKey() {
      return today == null
          ? "today.none"
          : "today." + today.meal() + (today.open() ? ".open" : ".closed");
    }
  }

  /** The message of the link to a day. */
  public static String linkKey(ServingDay day) {
    return day.open() ? "day.link." + day.meal() : "day.link.closed";
  }

  public static Tone tone(Meal meal) {
    return switch (meal) {
      case BOOKED -> Tone.SUCCESS;
      case BLAND -> Tone.INFO;
      case ABSENT -> Tone.NEUTRAL;
    };
  }

  public static String icon(Meal meal) {
    return switch (meal) {
      case BOOKED -> "it-check-circle";
      case BLAND -> "it-star-full";
      case ABSENT -> "it-minus-circle";
    };
  }
}
