package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.List;

/** The school sites with their classes and the weekdays on which each class eats. Keyed by school. */
public sealed interface SchoolEvent extends Event {

  SchoolId schoolId();

  @Override
  default String key() {
    return schoolId().toString();
  }

  /** A school site as it is now. */
  record SchoolState(
      SchoolId schoolId, String code, String name, SchoolCycle cycle, List<ClassGroup> classes)
      implements SchoolEvent {

    public SchoolState {
      requireNonNull(schoolId);
      requireNonNull(code);
      requireNonNull(name);
      requireNonNull(cycle);
      classes = List.copyOf(classes);
    }
  }

  /**
   * A class of the site.
   *
   * @param servingDays the weekdays with a meal (rientri), in the order of the week
   */
  record ClassGroup(ClassId id, String name, List<DayOfWeek> servingDays) {

    public ClassGroup {
      requireNonNull(id);
      requireNonNull(name);
      servingDays = servingDays.stream().sorted().distinct().toList();
    }
  }

  enum SchoolCycle {
    INFANZIA,
    PRIMARIA,
    SECONDARIA_I
  }
}
