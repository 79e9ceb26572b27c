package it.refettorio.local.demo;

import java.util.List;

/** A school site with its classes. */
record School(String code, String name, Cycle cycle, List<SchoolClass> classes) {

  School {
    classes = List.copyOf(classes);
  }

  enum Cycle { INFANZIA, PRIMARIA, SECONDARIA_I }

  /**
   * A class.
   *
   * @param days weekdays with canteen, as {@code lun mer gio}
   * @param bornFrom first year of birth of its pupils
   * @param bornTo last year of birth
   * @param pupils how many it has
   */
  record SchoolClass(String name, String days, int bornFrom, int bornTo, int pupils) {}
}
