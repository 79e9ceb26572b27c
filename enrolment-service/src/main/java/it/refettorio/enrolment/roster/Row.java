package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.listing.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A row of a file while it is read: it collects what is wrong with its cells. */
final class Row {

  private final int line;
  private final Map<String, String> cells;
  private final List<Fault> faults = new ArrayList<>();

  /** @param line its number in the file, the header being line 1 */
  Row(int line, Map<String, String> cells) {
    this.line = line;
    this.cells = Map.copyOf(cells);
  }

  int line() {
    return line;
  }

  boolean isBlank(String column) {
    return cells.get(column).isBlank();
  }

  /** The cell's value, or null when it is missing or wrong; then the row is faulty. */
  <T> T required(String column, Function<String, Cell<T>> reader) {
    if (isBlank(column)) {
      fault(column, "manca: scrivilo");
      return null;
    }
    return read(column, reader);
  }

  /** The cell's value, or the given one when the cell is blank. */
  <T> T optional(String column, T whenBlank, Function<String, Cell<T>> reader) {
    return isBlank(column) ? whenBlank : read(column, reader);
  }

  private <T> T read(String column, Function<String, Cell<T>> reader) {
    return switch (reader.apply(cells.get(column).strip())) {
      case Cell.Good<T>(var value) -> value;
      case Cell.Bad<T>(var why) -> {
        fault(column, why);
        yield null;
      }
    };
  }

  void fault(String column, String why) {
    faults.add(new Fault(line, "Colonna %s: %s.".formatted(column, why)));
  }

  List<Fault> faults() {
    return faults;
  }

  /** What was made of the row, unless a cell was wrong. */
  <L> Optional<L> unlessFaulty(Supplier<L> listing) {
    return faults.isEmpty() ? Optional.of(listing.get()) : Optional.empty();
  }
}
