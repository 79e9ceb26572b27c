package it.refettorio.local.demo;

import it.refettorio.local.demo.School.Cycle;
import it.refettorio.local.demo.School.SchoolClass;
import it.refettorio.local.demo.TestPeople.NamedFamily;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The test people's children, each in a class that fits the age and the story told of them. */
final class NamedFamilies {

  /** Where the story decides: Emma is in 5A; Danylo arrived in October and began again. */
  private static final Map<String, String> TOLD_CLASSES = Map.of("Emma", "5A", "Danylo", "1B");
  private static final Map<String, LocalDate> TOLD_STARTS =
      Map.of("Danylo", LocalDate.of(2026, 10, 12));
  private static final Map<String, String> TOLD_TARIFFS = Map.of("F03", Tariff.REDUCED);

  private final List<School> schools;

  NamedFamilies(List<School> schools) {
    this.schools = schools;
  }

  Family place(NamedFamily family) {
    String tariff = TOLD_TARIFFS.getOrDefault(family.id(), Tariff.RESIDENT);
    Optional<Person> second = family.adults().stream().skip(1).findFirst();
    return new Family(family.adults().getFirst(), second,
        family.children().stream().map(child -> place(child, tariff)).toList());
  }

  private Pupil place(Person child, String tariff) {
    for (School school : schools) {
      for (SchoolClass each : school.classes()) {
        if (fits(child, school, each)) {
          LocalDate from =
              TOLD_STARTS.getOrDefault(child.firstName(), CalendarPlan.SERVICE_BEGINS);
          return new Pupil(child, school, each.name(), tariff, "", from);
        }
      }
    }
    throw new IllegalStateException("No class for " + child);
  }

  /** Primary pupils go to the Dante and stay all day, unless their story says otherwise. */
  private static boolean fits(Person child, School school, SchoolClass each) {
    String told = TOLD_CLASSES.get(child.firstName());
    if (told != null) {
      return school.code().equals(Schools.DANTE) && each.name().equals(told);
    }
    int born = child.born().getYear();
    boolean rightAge = born >= each.bornFrom() && born <= each.bornTo();
    return rightAge && (school.cycle() != Cycle.PRIMARIA || each.name().endsWith("B"));
  }
}
