package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Formats;
import it.refettorio.starter.ui.Ui;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of the table of dependent pupils. What it prints is what it is searched and ordered by,
 * so that no column can be shown without either.
 */
enum PupilColumn {
  FIRST_NAME("nome", (ui, line) ->
      line.firstName() == null ? ui.t("wallet.pupil.unknown") : line.firstName()),
  LAST_NAME("cognome", (_, line) -> line.lastName()),
  SERVICE("servizio", (ui, line) -> ui.t("service." + line.service())),
  TAX_CODE("codice-fiscale", (_, line) -> line.taxCode()),
  TARIFF("tariffa", (ui, line) ->
      line.tariff() == null ? ui.t("pupils.unpriced") : line.tariff()),
  REDUCTIONS("riduzioni", (ui, line) -> ui.money(line.reductionsCents()),
      PupilLine::reductionsCents),
  MEALS("pasti", (ui, line) -> ui.formats().count(line.meals()),
      line -> Math.multiplyExact(line.meals(), 100)),
  NET_DUE("dovuto", (ui, line) -> ui.money(line.netDueCents()), PupilLine::netDueCents),
  CYCLE("ciclo", (ui, line) -> line.cycle() == null ? null : ui.t("cycle." + line.cycle())),
  SCHOOL("scuola", (_, line) -> line.school()),
  COURSE("corso", (ui, line) -> line.course(ui));

  /** Among equals, so that the order is the same whenever one looks. */
  private static final Comparator<PupilLine> BY_NAME = words(PupilLine::lastName)
      .thenComparing(words(PupilLine::firstName))
      .thenComparing(line -> line.pupil().value())
      .thenComparing(PupilLine::service);

  private final String key;
  private final BiFunction<Ui, PupilLine, String> printed;
  private final ToLongFunction<PupilLine> hundredths;

  PupilColumn(String key, BiFunction<Ui, PupilLine, String> printed) {
    this(key, printed, null);
  }

  /** @param hundredths of the figure that is printed, or null where words are */
  PupilColumn(
      String key,
      BiFunction<Ui, PupilLine, String> printed,
      ToLongFunction<PupilLine> hundredths) {
    this.key = key;
    this.printed = printed;
    this.hundredths = hundredths;
  }

  static Optional<PupilColumn> named(String key) {
    return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
  }

  /** The column's name in addresses. */
  String key() {
    return key;
  }

  String label(Ui ui) {
    return ui.t("pupils." + key);
  }

  boolean figures() {
    return hundredths != null;
  }

  /** What is written in the table, or null if it is not known. */
  String of(Ui ui, PupilLine line) {
    return printed.apply(ui, line);
  }

  /** Whether a part of the text is the word, or the figure is the one typed. */
  boolean speaksOf(Ui ui, PupilLine line, String word) {
    if (figures()) {
      return Formats.cents(word).equals(OptionalLong.of(hundredths.applyAsLong(line)));
    }
    var text = of(ui, line);
    return text != null
        && text.toLowerCase(ui.locale()).contains(word.toLowerCase(ui.locale()));
  }

  /** The lines in the order of this column; equals stand by name either way. */
  Comparator<PupilLine> order(Ui ui, boolean descending) {
    var rising = figures()
        ? Comparator.comparingLong(hundredths) : words(line -> of(ui, line));
    return (descending ? rising.reversed() : rising).thenComparing(BY_NAME);
  }

  private static Comparator<PupilLine> words(Function<PupilLine, String> cell) {
    return Comparator.comparing(cell, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
  }

  /** Class, section and number of returns. */
}
