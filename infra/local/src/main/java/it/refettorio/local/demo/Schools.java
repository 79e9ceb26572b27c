package it.refettorio.local.demo;

import it.refettorio.local.demo.School.Cycle;
import it.refettorio.local.demo.School.SchoolClass;
import java.util.ArrayList;
import java.util.List;

/** The four schools of Roccaverde in the school year 2026/2027. */
final class Schools {

  static final String DANTE = "RVEE001012";

  private static final String EVERY_DAY = "lun mar mer gio ven";
  /** Children born in this year begin the primary school in September 2026. */
  private static final int FIRST_GRADERS_BORN = 2020;

  private Schools() {}

  static List<School> all() {
    return List.of(
        new School("RVAA001011", "Scuola dell'infanzia Gianni Rodari", Cycle.INFANZIA,
            List.of(section("A"), section("B"), section("C"))),
        new School(DANTE, "Scuola primaria Dante Alighieri", Cycle.PRIMARIA, dante()),
        new School("RVEE001023", "Scuola primaria Maria Montessori", Cycle.PRIMARIA,
            montessori()),
        new School("RVMM001018", "Scuola secondaria di primo grado Leonardo da Vinci",
            Cycle.SECONDARIA_I, leonardo()));
  }

  private static SchoolClass section(String name) {
    return new SchoolClass(name, EVERY_DAY, FIRST_GRADERS_BORN + 1, FIRST_GRADERS_BORN + 3, 18);
  }

  /** Section A comes back on some afternoons, in 5A on Mondays alone; section B stays all day. */
  private static List<SchoolClass> dante() {
    var classes = new ArrayList<SchoolClass>();
    String[] afternoons = {"lun mer", "lun mer", "mar gio", "mar gio", "lun"};
    for (int grade = 1; grade <= 5; grade++) {
      classes.add(primary(grade + "A", grade, afternoons[grade - 1], 11));
      classes.add(primary(grade + "B", grade, EVERY_DAY, 11));
    }
    return classes;
  }

  private static List<SchoolClass> montessori() {
    var classes = new ArrayList<SchoolClass>();
    for (int grade = 1; grade <= 5; grade++) {
      classes.add(primary(grade + "A", grade, EVERY_DAY, 14));
    }
    return classes;
  }

  private static List<SchoolClass> leonardo() {
    var classes = new ArrayList<SchoolClass>();
    for (int grade = 1; grade <= 3; grade++) {
      int born = FIRST_GRADERS_BORN - 4 - grade;
      classes.add(new SchoolClass(grade + "A", "mar gio", born, born, 11));
      classes.add(new SchoolClass(grade + "B", "lun mer", born, born, 11));
    }
    return classes;
  }

  private static SchoolClass primary(String name, int grade, String days, int pupils) {
    int born = FIRST_GRADERS_BORN + 1 - grade;
    return new SchoolClass(name, days, born, born, pupils);
  }
}
