package it.refettorio.attendance;

import it.refettorio.contracts.ClassId;
import it.refettorio.contracts.SchoolEvent.ClassGroup;
import it.refettorio.contracts.SchoolEvent.SchoolCycle;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SchoolId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;

/** A school with one class, 5A. */
record ASchool(SchoolId id, ClassId classId, List<DayOfWeek> servingDays) {

  static ASchool servingOn(DayOfWeek... days) {
    return new ASchool(
        new SchoolId(UUID.randomUUID()), new ClassId(UUID.randomUUID()), List.of(days));
  }

  String code() {
    return "S" + id.toString().substring(0, 8);
  }

  String name() {
    return "Scuola " + code();
  }

  SchoolState state() {
    return new SchoolState(id, code(), name(), SchoolCycle.PRIMARIA,
        List.of(new ClassGroup(classId, "5A", servingDays)));
  }

  ASchool nowServingOn(DayOfWeek... days) {
    return new ASchool(id, classId, List.of(days));
  }
}
