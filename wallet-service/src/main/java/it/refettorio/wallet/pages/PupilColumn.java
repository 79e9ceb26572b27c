package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Table.Direction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** A column by which the table of dependent pupils can be ordered. */
public enum PupilColumn {
  SERVICE("servizio", words(line -> line.service().name())),
  LAST_NAME("cognome", words(PupilLine::lastName)),
  FIRST_NAME("nome", words(PupilLine::firstName)),
  TAX_CODE("codice-fiscale", words(PupilLine::taxCode)),
  TARIFF("tariffa", words(PupilLine::tariff)),
  REDUCTIONS("riduzioni", Comparator.comparingLong(PupilLine::reductionsCents)),
  MEALS("pasti", Comparator.comparingLong(PupilLine::meals)),
  NET_DUE("dovuto", Comparator.comparingLong(PupilLine::netDueCents)),
  CYCLE("ciclo", Comparator.comparing(
      PupilLine::cycle, Comparator.nullsLast(Comparator.naturalOrder()))),
  SCHOOL("scuola", words(PupilLine::school)),
  COURSE("corso", words(PupilLine::className));

  /** Among equals, so that the order is the same whenever one looks. */
  private static final Comparator<PupilLine> BY_NAME = words(PupilLine::lastName)
      .thenComparing(words(PupilLine::firstName))
      .thenComparing(line -> line.pupil().value())
      .thenComparing(PupilLine::service);

  private final String key;
  private final Comparator<PupilLine> comparator;

  PupilColumn(String key, Comparator<PupilLine> comparator) {
    this.key = key;
    this.comparator = comparator;
  }

  private static Comparator<PupilLine> words(Function<PupilLine, String> cell) {
    return Comparator.comparing(cell, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
  }

  /** The column's name in addresses and messages. */
  public String key() {
    return key;
  }

  /** The order that a text asks for; by last name unless it is one. Equals stand by name. */
  static Comparator<PupilLine> order(String asked) {
    var column = named(asked).orElse(LAST_NAME);
    return (asked.startsWith("-") ? column.comparator.reversed() : column.comparator)
        .thenComparing(BY_NAME);
  }

  static Direction direction(String asked, PupilColumn column) {
    if (named(asked).orElse(LAST_NAME) != column) {
      return Direction.NONE;
    }
    return asked.startsWith("-") ? Direction.DESCENDING : Direction.ASCENDING;
  }

  private static Optional<PupilColumn> named(String asked) {
    var name = asked.startsWith("-") ? asked.substring(1) : asked;
    return Arrays.stream(values()).filter(column -> column.key.equals(name)).findFirst();
  }
}
