package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Action;
import it.refettorio.starter.ui.Field;
import it.refettorio.starter.ui.Table;
import it.refettorio.starter.ui.Table.Direction;
import it.refettorio.starter.ui.Table.Order;
import it.refettorio.starter.ui.Ui;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the table of dependent pupils shows.
 *
 * @param all pupils and services of the account, whatever the filters leave
 */
public record PupilsView(
    WalletAccount account, AsOf asOf, Filters filters, List<PupilLine> all) {

  static final String PATH = "/alunni";
  private static final String SEARCH = "cerca";
  private static final String COLUMN = "colonna";
  private static final String ORDER = "ordina";
  private static final String DIRECTION = "verso";
  private static final String DOWN = "decrescente";

  static final List<String> FIELDS = List.of(SEARCH, COLUMN, ORDER, DIRECTION);

  public Table<PupilLine> table(Ui ui) {
    var table = Table.of(ui.t("pupils.table"), lines(ui));
    for (var column : PupilColumn.values()) {
      table = (column.figures()
              ? table.figures(column.label(ui), line -> column.of(ui, line))
              : table.column(column.label(ui), line -> column.of(ui, line)))
          .ordered(order(column));
    }
    return table
        .links(ui.t("pupils.meals.label"), line -> ui.action(
            Action.link(ui.t("pupils.meals"), meals(line)).plain()
                .about(ui.t("pupils.meals.of", PupilColumn.FIRST_NAME.of(ui, line)))))
        .shape(Table.Shape.WIDE)
        .whenEmpty(ui.t(all.isEmpty() ? "pupils.empty" : "pupils.none"));
  }

  private List<PupilLine> lines(Ui ui) {
    return all.stream()
        .filter(line -> words().allMatch(
            word -> searched().anyMatch(column -> column.speaksOf(ui, line, word))))
        .sorted(orderedBy().order(ui, descending()))
        .toList();
  }

  /** The words looked for; a currency beside its amount is none. */
  private Stream<String> words() {
    return Arrays.stream(filters.text(SEARCH).split("\\s+"))
        .filter(word -> !word.isEmpty() && !word.equals("€"));
  }

  private Stream<PupilColumn> searched() {
    return PupilColumn.named(filters.text(COLUMN)).map(Stream::of)
        .orElseGet(() -> Arrays.stream(PupilColumn.values()));
  }

  private PupilColumn orderedBy() {
    return PupilColumn.named(filters.text(ORDER)).orElse(PupilColumn.LAST_NAME);
  }

  private boolean descending() {
    return filters.text(DIRECTION).equals(DOWN);
  }

  /** The link that orders the table by a column, or turns its order round. */
  private Order order(PupilColumn column) {
    var now = column != orderedBy() ? Direction.NONE
        : descending() ? Direction.DESCENDING : Direction.ASCENDING;
    var query = new LinkedHashMap<>(filters.typed());
    query.put(ORDER, column.key());
    query.remove(DIRECTION);
    if (now == Direction.ASCENDING) {
      query.put(DIRECTION, DOWN);
    }
    return new Order(account.at(PATH, query), now);
  }

  public Field searchField(Ui ui) {
    return Field.search(SEARCH, ui.t("filter.cerca")).hint(ui.t("filter.cerca.hint"))
        .value(filters.text(SEARCH));
  }

  public Field columnField(Ui ui) {
    var all = Stream.concat(
        Stream.of(Field.Choice.of("", ui.t("pupils.anyColumn"))), columns(ui)).toList();
    return Field.select(COLUMN, ui.t("filter.colonna"), all).value(filters.text(COLUMN));
  }

  public Field orderField(Ui ui) {
    return Field.select(ORDER, ui.t("filter.ordina"), columns(ui).toList())
        .value(orderedBy().key());
  }

  public Field directionField(Ui ui) {
    return Field.select(DIRECTION, ui.t("filter.verso"), List.of(
            Field.Choice.of("", ui.t("pupils.rising")),
            Field.Choice.of(DOWN, ui.t("pupils.falling"))))
        .value(descending() ? DOWN : "");
  }

  private static Stream<Field.Choice> columns(Ui ui) {
    return Arrays.stream(PupilColumn.values())
        .map(column -> Field.Choice.of(column.key(), column.label(ui)));
  }

  /** The page with the meals of a pupil. */
  private String meals(PupilLine line) {
    return account.at(PATH + "/" + line.pupil() + "/pasti", Map.of());
  }
}
