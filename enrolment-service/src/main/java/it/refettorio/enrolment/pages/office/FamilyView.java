package it.refettorio.enrolment.pages.office;

import it.refettorio.enrolment.pages.PupilView;
import java.util.List;

/** A family with everything the office knows of it. */
public record FamilyView(String holder, List<Adult> adults, List<PupilView> pupils) {

  /** Someone who may act for the pupils. */
  public record Adult(String name, String taxCode, String role) {}
}
