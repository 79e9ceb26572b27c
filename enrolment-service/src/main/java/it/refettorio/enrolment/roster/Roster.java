package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How one kind of file is read and entered.
 *
 * @param <L> what a row says
 */
interface Roster<L> {

  RosterKind kind();

  /** Reads a row; empty if a cell is wrong, which the row then knows. */
  Optional<L> read(Row row);

  /** What is wrong with the list, beside what is there already. Changes nothing. */
  List<Fault> check(List<L> listings);

  /** Enters a list without faults, tells the others, and says what each line did. */
  List<Effect> apply(List<L> listings, UUID importId);
}
