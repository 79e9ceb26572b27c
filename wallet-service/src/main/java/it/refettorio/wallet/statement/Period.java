package it.refettorio.wallet.statement;

import it.refettorio.contracts.SchoolYear;
import java.time.LocalDate;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {

  /** Wide enough for every day that an account knows. */
  public static final Period ALWAYS =
      new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period that ends before it begins");
    }
  }

  public static Period of(SchoolYear year) {
    return new Period(year.firstDay(), year.lastDay());
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
