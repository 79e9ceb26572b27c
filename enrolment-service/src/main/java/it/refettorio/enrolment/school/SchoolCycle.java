package it.refettorio.enrolment.school;

/** The stage of school a site belongs to. */
public enum SchoolCycle {
  INFANZIA("Scuola dell'infanzia"),
  PRIMARIA("Scuola primaria"),
  SECONDARIA_I("Scuola secondaria di I grado");

  private final String label;

  SchoolCycle(String label) {
    this.label = label;
  }

  /** As the pages say it. */
  public String label() {
    return label;
  }
}
