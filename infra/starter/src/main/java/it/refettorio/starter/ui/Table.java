package it.refettorio.starter.ui;

import gg.jte.Content;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows and how to write them. The first column names the row. On a phone each row becomes a card
 * whose lines carry the column's label.
 *
 * @param caption what the table holds; visible, for it is the table's title
 * @param empty what is said in place of a table without rows; null: a general word
 */
public record Table<T>(
    String caption, List<T> rows, List<Column<T>> columns, @Nullable String empty) {

  /**
   * One column.
   *
   * @param cell text, date, time or content of a row
   * @param figures whether it holds figures, which stand right
   */
  public record Column<T>(String label, Function<T, ?> cell, boolean figures) {

    /** The template cannot name the row's type; the table made this column for it. */
    @SuppressWarnings("unchecked")
    public @Nullable Object of(Object row) {
      return cell.apply((T) row);
    }
  }

  public static <T> Table<T> of(String caption, List<T> rows) {
    return new Table<>(caption, List.copyOf(rows), List.of(), null);
  }

  /** Text, dates, times, or content made with the page's components. */
  public Table<T> column(String label, Function<T, ?> cell) {
    return plus(new Column<>(label, cell, false));
  }

  /** Content of a row, where the compiler needs to be told that a lambda gives content. */
  public Table<T> content(String label, Function<T, Content> cell) {
    return plus(new Column<>(label, cell, false));
  }

  /** Counts and other figures. */
  public Table<T> figures(String label, Function<T, ?> cell) {
    return plus(new Column<>(label, cell, true));
  }

  /** Amounts in cents. */
  public Table<T> money(String label, ToLongFunction<T> cents) {
    return plus(new Column<>(label, row -> new Cents(cents.applyAsLong(row)), true));
  }

  public Table<T> whenEmpty(String text) {
    return new Table<>(caption, rows, columns, text);
  }

  /** An amount on its way to the page, which knows how to write it. */
  record Cents(long value) {}

  private Table<T> plus(Column<T> column) {
    var more = Stream.concat(columns.stream(), Stream.of(column)).toList();
    return new Table<>(caption, rows, more, empty);
  }
}
