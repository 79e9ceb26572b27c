package it.refettorio.local.demo;

import java.util.List;

/** Everything that the school office of Roccaverde knows in September 2026. */
record Municipality(List<School> schools, List<Tariff> tariffs, List<Family> families) {

  static Municipality generate() {
    List<School> schools = Schools.all();
    List<Family> families = new Families(schools).all(TestPeople.read().families());
    return new Municipality(schools, Tariff.all(), families);
  }

  List<Pupil> pupils() {
    return families.stream().flatMap(family -> family.pupils().stream()).toList();
  }
}
