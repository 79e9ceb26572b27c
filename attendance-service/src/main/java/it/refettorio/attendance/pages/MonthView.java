package it.refettorio.attendance.pages;

import it.refettorio.attendance.booking.PupilDay;
import it.refettorio.attendance.roster.Diner;
import it.refettorio.attendance.roster.MealSubscription;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A pupil's month. */
public record MonthView(
    Diner diner, MealSubscription right, YearMonth month, List<DayView> days) {

  private static final int DAYS_OF_A_WEEK = 7;

  public MonthView {
    days = List.copyOf(days);
  }

  /** The days in rows from Monday to Sunday; null where another month lies. */
  public List<List<DayView>> weeks() {
    int before = month.atDay(1).getDayOfWeek().getValue() - 1;
    var cells = new ArrayList<DayView>(Collections.nCopies(before, null));
    cells.addAll(days);
    while (cells.size() % DAYS_OF_A_WEEK != 0) {
      cells.add(null);
    }
    var weeks = new ArrayList<List<DayView>>();
    for (int i = 0; i < cells.size(); i += DAYS_OF_A_WEEK) {
      weeks.add(cells.subList(i, i + DAYS_OF_A_WEEK));
    }
    return weeks;
  }

  /** The days with a meal, for the narrow screen. */
  public List<DayView> mealDays() {
    return days.stream().filter(each -> each.day().state() != null).toList();
  }

  public long booked() {
    return count(PupilDay.State.BOOKED);
  }

  public long eaten() {
    return count(PupilDay.State.EATEN);
  }

  public long absent() {
    return count(PupilDay.State.ABSENT);
  }

  public String path(YearMonth other) {
    return "/presenze/" + diner.pupilId() + "?mese=" + other;
  }

  private long count(PupilDay.State state) {
    return days.stream().filter(each -> each.day().state() == state).count();
  }
}
