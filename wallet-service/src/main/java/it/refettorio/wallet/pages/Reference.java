package it.refettorio.wallet.pages;

/** The number of a notice or order, as people read it. */
public final class Reference {

  private Reference() {}

  /** Notice numbers in groups of four digits; others as they are. Null stays null. */
  public static String grouped(String number) {
    return number == null || !number.matches("\\d{18}") ? number
        : number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }
}
