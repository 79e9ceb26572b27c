package it.refettorio.attendance.pages.office;

import it.refettorio.attendance.rollcall.ClassRoll;
import it.refettorio.attendance.roster.School;
import java.time.LocalDate;
import java.util.List;

/** A school's classes on a day. */
public record SchoolDayView(School school, LocalDate day, List<ClassRoll> classes) {

  public SchoolDayView {
    classes = List.copyOf(classes);
  }

  public long present() {
    return classes.stream().mapToLong(ClassRoll::present).sum();
  }

  public long absent() {
    return classes.stream().mapToLong(roll -> roll.pupils().size() - roll.present()).sum();
  }

  public String path(LocalDate other) {
    return "/ufficio/presenze/scuole/" + school.id() + "/giorni/" + other;
  }
}
