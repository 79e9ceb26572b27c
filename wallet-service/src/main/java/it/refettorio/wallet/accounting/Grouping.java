package it.refettorio.wallet.accounting;

/** By what totals over some days are split. */
public enum Grouping {
  DAY_AND_KIND(true, false),
  SCHOOL_AND_KIND(false, true),
  DAY_SCHOOL_AND_KIND(true, true),
  KIND(false, false);

  private final boolean byDay;
  private final boolean bySchool;

  Grouping(boolean byDay, boolean bySchool) {
    this.byDay = byDay;
    this.bySchool = bySchool;
  }

  public boolean byDay() {
    return byDay;
  }

  public boolean bySchool() {
    return bySchool;
  }
}
