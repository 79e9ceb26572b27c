package it.refettorio.attendance.roster;

import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of weekdays as PostgreSQL keeps them: an array of ISO numbers, 1 for Monday. */
final class Weekdays {

  private Weekdays() {}

  static String literal(Collection<DayOfWeek> days) {
    return days.stream()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static Set<DayOfWeek> read(Array numbers) throws SQLException {
    var days = EnumSet.noneOf(DayOfWeek.class);
    Arrays.stream((Object[]) numbers.getArray())
        .map(number -> DayOfWeek.of(((Number) number).intValue()))
        .forEach(days::add);
    return days;
  }
}
