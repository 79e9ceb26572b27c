package it.refettorio.journeys;

/** Test people of the identity simulator, by the door they use. */
enum Person {
  ALBERTO("P35", Door.SPID),
  LIVIA("P01", Door.SPID),
  NICOLO("P05", Door.CIE),
  AMAL("P14", Door.CIE),
  OTTAVIA("P21", Door.SPID),
  PRISCA("P18", Door.SPID),
  ANCA("P12", Door.SPID),
  EGIDIO("P23", Door.SPID),
  SAMIRA("P24", Door.SPID),
  VASCO("P25", Door.SPID),
  OKSANA("P30", Door.SPID),
  MARTA("P27", Door.SPID),
  ADA("P32", Door.OPERATORS),
  BICE("P33", Door.OPERATORS);

  /** What is pressed on the login page. */
  enum Door {
    SPID("Entra con SPID"), CIE("Entra con CIE"), OPERATORS("Operatori comunali");

    private final String label;

    Door(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final String id;
  private final Door door;

  Person(String id, Door door) {
    this.id = id;
    this.door = door;
  }

  /** The simulator's name of the person. */
  String id() {
    return id;
  }

  Door door() {
    return door;
  }
}
