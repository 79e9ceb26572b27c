package it.refettorio.local.demo;

import it.refettorio.local.demo.Names.Abroad;
import it.refettorio.local.demo.School.SchoolClass;
import it.refettorio.local.demo.TestPeople.NamedFamily;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Fills the classes with generated families beside the named ones. {@link Random} with a fixed
 * seed is specified to the bit, so every machine makes the same town.
 */
final class Families {

  private static final long SEED = 20_260_914;
  private static final int MAX_CHILDREN = 3;
  private static final double SIBLING = 0.36;
  private static final double SECOND_ADULT = 0.88;
  private static final double FROM_ABROAD = 0.1;
  private static final double CHOOSES_DAYS = 0.06;

  private final Random random = new Random(SEED);
  private final List<School> schools;
  private final Set<String> takenCodes = new HashSet<>();
  private final List<Draft> drafts = new ArrayList<>();

  Families(List<School> schools) {
    this.schools = schools;
  }

  List<Family> all(List<NamedFamily> named) {
    var families = new ArrayList<Family>();
    for (NamedFamily family : named) {
      families.add(new NamedFamilies(schools).place(family));
      family.adults().forEach(person -> takenCodes.add(person.codiceFiscale()));
      family.children().forEach(person -> takenCodes.add(person.codiceFiscale()));
    }
    List<Place> places = freePlaces(families);
    Collections.shuffle(places, random);
    places.forEach(this::fill);
    drafts.forEach(draft -> families.add(draft.family()));
    return List.copyOf(families);
  }

  private record Place(School school, SchoolClass schoolClass) {}

  /** A generated family that may still get children. */
  private record Draft(
      Person holder, Optional<Person> second, String surname, Optional<Abroad> abroad,
      String tariff, List<Pupil> pupils) {

    Family family() {
      return new Family(holder, second, List.copyOf(pupils));
    }

    boolean mayHave(int born) {
      return pupils.size() < MAX_CHILDREN
          && pupils.stream().noneMatch(
              pupil -> Math.abs(pupil.person().born().getYear() - born) < 2);
    }
  }

  private List<Place> freePlaces(List<Family> named) {
    var places = new ArrayList<Place>();
    for (School school : schools) {
      for (SchoolClass each : school.classes()) {
        long taken = named.stream().flatMap(family -> family.pupils().stream())
            .filter(pupil -> pupil.school().equals(school)
                && pupil.className().equals(each.name()))
            .count();
        for (long i = taken; i < each.pupils(); i++) {
          places.add(new Place(school, each));
        }
      }
    }
    return places;
  }

  private void fill(Place place) {
    SchoolClass schoolClass = place.schoolClass();
    int born = schoolClass.bornFrom()
        + random.nextInt(schoolClass.bornTo() - schoolClass.bornFrom() + 1);
    Draft family = sibling(born).orElseGet(() -> newFamily(born));
    Person child = child(family, born);
    family.pupils().add(new Pupil(child, place.school(), schoolClass.name(), family.tariff(),
        days(schoolClass), CalendarPlan.SERVICE_BEGINS));
  }

  private Optional<Draft> sibling(int born) {
    if (random.nextDouble() >= SIBLING) {
      return Optional.empty();
    }
    List<Draft> possible = drafts.stream().filter(draft -> draft.mayHave(born)).toList();
    return possible.isEmpty() ? Optional.empty() : Optional.of(pick(possible));
  }

  private Draft newFamily(int childBorn) {
    Optional<Abroad> abroad = random.nextDouble() < FROM_ABROAD
        ? Optional.of(pick(Names.ABROAD)) : Optional.empty();
    String surname = surname(abroad);
    Sex holderSex = random.nextDouble() < 0.6 ? Sex.FEMALE : Sex.MALE;
    Person holder = adult(holderSex, surname, abroad, childBorn);
    Optional<Person> second = random.nextDouble() < SECOND_ADULT
        ? Optional.of(adult(
            holderSex == Sex.FEMALE ? Sex.MALE : Sex.FEMALE, surname, abroad, childBorn))
        : Optional.empty();
    var draft = new Draft(holder, second, surname, abroad, tariff(), new ArrayList<>());
    drafts.add(draft);
    return draft;
  }

  /** The father's surname is the children's; the mother keeps hers. */
  private Person adult(Sex sex, String surname, Optional<Abroad> abroad, int childBorn) {
    String birthplace = abroad.map(Abroad::code).orElseGet(() -> pick(Names.TOWNS));
    while (true) {
      String last = sex == Sex.MALE ? surname : surname(abroad);
      LocalDate born = day(childBorn - 25 - random.nextInt(14));
      var person = Person.of(firstName(sex, abroad), last, sex, born, birthplace);
      if (takenCodes.add(person.codiceFiscale())) {
        return person;
      }
    }
  }

  private Person child(Draft family, int born) {
    while (true) {
      Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
      var person = Person.of(
          firstName(sex, family.abroad()), family.surname(), sex, day(born), pick(Names.TOWNS));
      if (takenCodes.add(person.codiceFiscale())) {
        return person;
      }
    }
  }

  private String firstName(Sex sex, Optional<Abroad> abroad) {
    List<String> women = abroad.map(Abroad::women).orElse(Names.WOMEN);
    List<String> men = abroad.map(Abroad::men).orElse(Names.MEN);
    return pick(sex == Sex.FEMALE ? women : men);
  }

  private String surname(Optional<Abroad> abroad) {
    return pick(abroad.map(Abroad::families).orElse(Names.FAMILIES));
  }

  private String tariff() {
    double draw = random.nextDouble();
    return draw < 0.7 ? Tariff.RESIDENT : draw < 0.82 ? Tariff.NON_RESIDENT : Tariff.REDUCED;
  }

  /** A few families of full-time classes take some days only. */
  private String days(SchoolClass schoolClass) {
    boolean fullTime = schoolClass.days().split(" ").length == 5;
    return fullTime && random.nextDouble() < CHOOSES_DAYS ? "lun mer ven" : "";
  }

  private LocalDate day(int year) {
    var first = LocalDate.of(year, 1, 1);
    return first.plusDays(random.nextInt(first.lengthOfYear()));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
