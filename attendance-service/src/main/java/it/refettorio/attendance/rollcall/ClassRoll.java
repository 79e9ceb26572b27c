package it.refettorio.attendance.rollcall;

import java.util.List;

/** A class's pupils who eat that day or said no, by last name. */
public record ClassRoll(String className, List<Row> pupils) {

  public ClassRoll {
    pupils = List.copyOf(pupils);
  }

  /** One pupil of the class. */
  public record Row(String lastName, String firstName, boolean present) {}

  public long present() {
    return pupils.stream().filter(Row::present).count();
  }
}
