package it.refettorio.attendance.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.attendance.roster.Diner;
import it.refettorio.attendance.roster.MealSubscription;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServingRuleTest {

  private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
  private static final PupilId EMMA = new PupilId(UUID.randomUUID());
  private static final LocalDate START = LocalDate.of(2026, 9, 14);
  private static final LocalDate END = LocalDate.of(2027, 6, 8);

  @Test
  void aPupilEatsOnTheClassDaysOfTheServicePeriod() {
    var rule = rule(calendar(), right(Set.of(), START, null));

    assertThat(rule.servingDays(START, START.plusDays(6)))
        .containsExactly(START, START.plusDays(2));
    assertThat(rule.on(START.minusDays(7))).isEqualTo(DayKind.OUTSIDE_SUBSCRIPTION);
    assertThat(rule.on(LocalDate.of(2027, 6, 14))).isEqualTo(DayKind.OUTSIDE_SERVICE);
    assertThat(rule.on(START.plusDays(1))).isEqualTo(DayKind.NOT_A_CLASS_DAY);
  }

  @Test
  void aFamilyMayChooseSomeOfTheClassDays() {
    var rule = rule(calendar(), right(Set.of(WEDNESDAY, FRIDAY), START, null));

    assertThat(rule.servingDays(START, START.plusDays(6))).containsExactly(START.plusDays(2));
    assertThat(rule.on(START)).isEqualTo(DayKind.NOT_CHOSEN);
  }

  @Test
  void aClosureTakesTheDayAwayAndIsNamed() {
    var strike = new CalendarSpan(null, START, START, "Sciopero");
    var rule = rule(
        new SchoolCalendar(calendar().periods(), List.of(strike)), right(Set.of(), START, null));

    assertThat(rule.on(START)).isEqualTo(DayKind.CLOSED);
    assertThat(rule.closureName(START)).isEqualTo("Sciopero");
    assertThat(rule.closureName(START.plusDays(2))).isEmpty();
  }

  @Test
  void aSchoolsOwnPeriodReplacesTheGeneralOneOfThatYearOnly() {
    var own = new CalendarSpan(SCHOOL, START.plusDays(14), END, "Parte dopo");
    var nextYear = new CalendarSpan(
        null, LocalDate.of(2027, 9, 13), LocalDate.of(2028, 6, 8), "Anno dopo");
    var calendar = new SchoolCalendar(
        List.of(calendar().periods().getFirst(), own, nextYear), List.of());
    var rule = rule(calendar, right(Set.of(), START, null));

    assertThat(rule.on(START)).isEqualTo(DayKind.OUTSIDE_SERVICE);
    assertThat(rule.on(START.plusDays(14))).isEqualTo(DayKind.SERVING);
    assertThat(rule.on(LocalDate.of(2027, 9, 13))).isEqualTo(DayKind.SERVING);
  }

  @Test
  void aSubscriptionsFirstAndLastDayCount() {
    var rule = rule(calendar(), right(Set.of(), START, START.plusDays(7)));

    assertThat(rule.servingDays(START.minusDays(30), START.plusDays(60)))
        .containsExactly(START, START.plusDays(2), START.plusDays(7));
    assertThat(rule.on(START.plusDays(9))).isEqualTo(DayKind.OUTSIDE_SUBSCRIPTION);
  }

  private static SchoolCalendar calendar() {
    return new SchoolCalendar(
        List.of(new CalendarSpan(null, START, END, "Anno scolastico")), List.of());
  }

  private static ServingRule rule(SchoolCalendar calendar, MealSubscription right) {
    return new ServingRule(new Diner(EMMA, List.of(right)), Map.of(SCHOOL, calendar));
  }

  private static MealSubscription right(Set<DayOfWeek> chosen, LocalDate from, LocalDate until) {
    return new MealSubscription(
        EMMA, new HolderId(UUID.randomUUID()), "Emma", "Molteni", DemandService.CANTEEN, SCHOOL,
        "Dante Alighieri", "5A", Set.of(MONDAY, WEDNESDAY), chosen, from, until);
  }
}
