package it.refettorio.attendance.calendar;

import it.refettorio.attendance.calendar.CalendarLine.Kind;
import it.refettorio.attendance.calendar.LineError.Problem;
import it.refettorio.attendance.plan.Plans;
import it.refettorio.attendance.roster.Roster;
import it.refettorio.attendance.roster.School;
import it.refettorio.contracts.SchoolId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the office's calendar file, all or nothing. A span that is there already changes nothing
 * but its description, so the same file may come again. A closure cannot take away a day whose
 * meals were already counted: those must be voided first.
 */
@Service
public class CalendarImport {

  /**
   * What came of a file.
   *
   * @param added spans that were not known
   * @param known spans that were
   */
  public record Imported(int added, int known) {}

  private final CalendarStore store;
  private final Roster roster;
  private final Plans plans;
  private final Clock clock;

  CalendarImport(CalendarStore store, Roster roster, Plans plans, Clock clock) {
    this.store = store;
    this.roster = roster;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * Imports a file.
   *
   * @throws CalendarRefused naming every wrong line; nothing was taken
   */
  @Transactional
  public Imported take(String file, String cause) {
    store.lock();
    var lines = CalendarFile.read(file);
    var schools = new HashMap<String, SchoolId>();
    for (School school : roster.schools()) {
      schools.put(school.code(), school.id());
    }
    refuseWrong(lines, schools);
    int added = 0;
    for (var line : lines) {
      if (store.add(line.kind(), span(line, schools), clock.instant())) {
        added++;
      }
    }
    if (added > 0) {
      plans.dueForAll(cause);
    }
    return new Imported(added, lines.size() - added);
  }

  private void refuseWrong(List<CalendarLine> lines, Map<String, SchoolId> schools) {
    var errors = new ArrayList<LineError>();
    for (var line : lines) {
      if (!line.schoolCode().isEmpty() && !schools.containsKey(line.schoolCode())) {
        errors.add(new LineError(line.number(), Problem.UNKNOWN_SCHOOL, line.schoolCode()));
      } else if (line.kind() == Kind.CHIUSURA && store.takesSettledDays(span(line, schools))) {
        errors.add(new LineError(line.number(), Problem.ALREADY_SETTLED,
            line.first() + " – " + line.last()));
      }
    }
    if (!errors.isEmpty()) {
      throw new CalendarRefused(errors);
    }
  }

  private static CalendarSpan span(CalendarLine line, Map<String, SchoolId> schools) {
    return new CalendarSpan(
        schools.get(line.schoolCode()), line.first(), line.last(), line.description());
  }
}
