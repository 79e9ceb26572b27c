package it.refettorio.enrolment.pages.office;

import java.util.List;

/** The schools with their classes. */
public record SchoolsView(List<School> schools) {

  /** A school site. */
  public record School(String code, String name, String cycle, List<ClassRow> classes) {}

  /** A class and its days. */
  public record ClassRow(String name, String days) {}
}
