package it.refettorio.attendance.booking;

import it.refettorio.attendance.calendar.Calendars;
import it.refettorio.attendance.calendar.DayKind;
import it.refettorio.attendance.calendar.ServingRule;
import it.refettorio.attendance.cutoff.CutoffWindows;
import it.refettorio.attendance.cutoff.Cutoffs;
import it.refettorio.attendance.cutoff.WindowState;
import it.refettorio.attendance.roster.Diner;
import it.refettorio.attendance.roster.MealSubscription;
import it.refettorio.attendance.settlement.SettledDays;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.SchoolId;
import it.refettorio.starter.time.TimeConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads pupils' days for the pages. */
@Service
@Transactional(readOnly = true)
public class PupilDays {

  /** No school year has a longer pause than this before its next serving day. */
  private static final int LOOK_AHEAD_DAYS = 150;

  private final Calendars calendars;
  private final Cutoffs cutoffs;
  private final SettledDays settledDays;
  private final BookingStore store;

  PupilDays(
      Calendars calendars, Cutoffs cutoffs, SettledDays settledDays, BookingStore store) {
    this.calendars = calendars;
    this.cutoffs = cutoffs;
    this.settledDays = settledDays;
    this.store = store;
  }

  /** The serving days from that moment's day on, at most so many. */
  public List<PupilDay> next(Diner diner, Instant now, int limit) {
    var today = LocalDate.ofInstant(now, TimeConfiguration.ROME);
    var rule = calendars.ruleFor(diner);
    var days = rule.servingDays(today, today.plusDays(LOOK_AHEAD_DAYS)).limit(limit).toList();
    return days.isEmpty()
        ? List.of()
        : days(rule, days, now);
  }

  /** Every day of a span, serving or not; both ends included. */
  public List<PupilDay> between(Diner diner, LocalDate first, LocalDate last, Instant now) {
    return days(calendars.ruleFor(diner), first.datesUntil(last.plusDays(1)).toList(), now);
  }

  public PupilDay on(Diner diner, LocalDate day, Instant now) {
    return between(diner, day, day, now).getFirst();
  }

  private List<PupilDay> days(ServingRule rule, List<LocalDate> days, Instant now) {
    var diner = rule.diner();
    var first = days.getFirst();
    var last = days.getLast();
    var known = new Known(
        now,
        rule,
        cutoffs.of(DemandService.CANTEEN),
        store.receipts(diner.pupilId(), first, last),
        store.mealDays(diner.pupilId(), first, last),
        settledOf(diner, first, last));
    return days.stream().map(known::day).toList();
  }

  private Map<SchoolId, Set<LocalDate>> settledOf(Diner diner, LocalDate first, LocalDate last) {
    var settled = new HashMap<SchoolId, Set<LocalDate>>();
    diner.subscriptions().stream().map(MealSubscription::schoolId).distinct()
        .forEach(school -> settled.put(school, settledDays.of(school, first, last)));
    return settled;
  }

  /** All that is needed to say what a day is. */
  private record Known(
      Instant now,
      ServingRule rule,
      CutoffWindows cutoffs,
      Map<LocalDate, String> receipts,
      Set<LocalDate> mealDays,
      Map<SchoolId, Set<LocalDate>> settled) {

    PupilDay day(LocalDate day) {
      var kind = rule.on(day);
      return new PupilDay(
          day, kind, rule.closureName(day), state(day, kind), receipts.get(day),
          verdict(day, kind));
    }

    private PupilDay.State state(LocalDate day, DayKind kind) {
      if (mealDays.contains(day)) {
        return PupilDay.State.EATEN;
      }
      if (kind != DayKind.SERVING) {
        return null;
      }
      return receipts.containsKey(day) ? PupilDay.State.ABSENT : PupilDay.State.BOOKED;
    }

    private Verdict verdict(LocalDate day, DayKind kind) {
      var school = rule.diner().on(day).map(MealSubscription::schoolId);
      var window = school
          .map(where -> cutoffs.on(where, day).stateAt(now, day))
          .orElse(WindowState.CLOSED);
      boolean closed = school.map(where -> settled.get(where).contains(day)).orElse(false);
      return BookingPolicy.judge(new DayRequest(
          day, LocalDate.ofInstant(now, TimeConfiguration.ROME), kind, window, closed));
    }
  }
}
