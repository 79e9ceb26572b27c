package it.refettorio.attendance.calendar;

import it.refettorio.attendance.roster.Diner;
import it.refettorio.attendance.roster.MealSubscription;
import it.refettorio.contracts.SchoolId;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers on which days somebody eats. */
@Service
public class Calendars {

  private final CalendarStore store;

  Calendars(CalendarStore store) {
    this.store = store;
  }

  public ServingRule ruleFor(Diner diner) {
    return rulesFor(List.of(diner)).getFirst();
  }

  /** One rule per diner, in the order given. */
  public List<ServingRule> rulesFor(List<Diner> diners) {
    var calendars = new HashMap<SchoolId, SchoolCalendar>();
    diners.stream()
        .flatMap(diner -> diner.subscriptions().stream())
        .map(MealSubscription::schoolId)
        .distinct()
        .forEach(school -> calendars.put(school, store.calendarOf(school)));
    return diners.stream().map(diner -> new ServingRule(diner, calendars)).toList();
  }

  /** Whether any service period is known at all: without one nobody eats, and the page says why. */
  public boolean isEmpty() {
    return store.isEmpty();
  }
}
