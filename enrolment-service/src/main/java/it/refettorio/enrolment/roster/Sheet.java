package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.listing.Fault;
import java.util.List;

/**
 * A file taken apart.
 *
 * @param faults what is wrong with the file itself; then the rows may be fewer than its lines
 */
record Sheet(List<Row> rows, List<Fault> faults) {

  static Sheet unreadable(int line, String why, Object... details) {
    return new Sheet(List.of(), List.of(new Fault(line, why.formatted(details))));
  }
}
