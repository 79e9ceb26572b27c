package it.refettorio.enrolment.listing;

/** What a line did to the register. */
public enum Effect {
  ADDED,
  CHANGED,
  UNCHANGED;

  /** For what was there already. */
  public static Effect ofChange(boolean changed) {
    return changed ? CHANGED : UNCHANGED;
  }
}
