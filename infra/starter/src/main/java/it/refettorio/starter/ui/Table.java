package it.refettorio.starter.ui;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
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
    String caption,
    List<T> rows,
    List<Column<T>> columns,
    @Nullable String empty,
    Shape shape) {

  /** How the rows stand where there is little room. */
  public enum Shape {
    /** On a phone a card with a labelled line for each cell. */
    PLAIN(""),
    /**
     * On a phone a card of two or three lines, texts left and figures right: for long lists. Only
     * the second and further figures carry their label, so the others must speak for themselves.
     */
    SHORT("rf-table-short"),
    /** Scrolls sideways where a screen, larger than a phone, is too narrow for its columns. */
    WIDE("rf-table-wide");

    private final String css;

    Shape(String css) {
      this.css = css;
    }

    public String css() {
      return css;
    }
  }

  /** What a column holds. */
  public enum Holds {
    TEXT,
    /** Figures stand right. */
    FIGURES,
    /** Links whose words say where they lead: the label is for screen readers only. */
    LINKS
  }

  /**
   * One column.
   *
   * @param cell text, date, time or content of a row
   * @param order how the rows can be ordered by it, or null
   */
  public record Column<T>(
      String label, Function<T, ?> cell, Holds holds, @Nullable Order order) {

    /** The template cannot name the row's type; the table made this column for it. */
    @SuppressWarnings("unchecked")
    public @Nullable Object of(Object row) {
      return cell.apply((T) row);
    }

    public boolean figures() {
      return holds == Holds.FIGURES;
    }

    public boolean links() {
      return holds == Holds.LINKS;
    }
  }

  /**
   * A column's link that orders the rows by it.
   *
   * @param href the same page in that order
   * @param now how the rows are ordered by this column at present
   */
  public record Order(String href, Direction now) {}

  /** A direction of order, by the words of {@code aria-sort}. */
  public enum Direction {
    NONE, ASCENDING, DESCENDING;

    public @Nullable String aria() {
      return this == NONE ? null : name().toLowerCase(Locale.ROOT);
    }
  }

  public static <T> Table<T> of(String caption, List<T> rows) {
    return new Table<>(caption, List.copyOf(rows), List.of(), null, Shape.PLAIN);
  }

  /** Text, dates, times, or content made with the page's components. */
  public Table<T> column(String label, Function<T, ?> cell) {
    return plus(label, cell, Holds.TEXT);
  }

  /** Content of a row, where the compiler needs to be told that a lambda gives content. */
  public Table<T> content(String label, Function<T, Content> cell) {
    return plus(label, cell, Holds.TEXT);
  }

  /** Counts and other figures. */
  public Table<T> figures(String label, Function<T, ?> cell) {
    return plus(label, cell, Holds.FIGURES);
  }

  /** Amounts in cents. */
  public Table<T> money(String label, ToLongFunction<T> cents) {
    return plus(label, row -> new Cents(cents.applyAsLong(row)), Holds.FIGURES);
  }

  /** Links that say by themselves where they lead. */
  public Table<T> links(String label, Function<T, Content> cell) {
    return plus(label, cell, Holds.LINKS);
  }

  /** Lets the rows be ordered by the column added last. */
  public Table<T> ordered(Order order) {
    var column = columns.getLast();
    var more = Stream.concat(
        columns.stream().limit(columns.size() - 1L),
        Stream.of(new Column<>(column.label(), column.cell(), column.holds(), order)));
    return new Table<>(caption, rows, more.toList(), empty, shape);
  }

  public Table<T> shape(Shape other) {
    return new Table<>(caption, rows, columns, empty, other);
  }

  public Table<T> whenEmpty(String text) {
    return new Table<>(caption, rows, columns, text, shape);
  }

  /** An amount on its way to the page, which knows how to write it. */
  record Cents(long value) {}

  private Table<T> plus(String label, Function<T, ?> cell, Holds holds) {
    var column = new Column<>(label, cell, holds, null);
    var more = Stream.concat(columns.stream(), Stream.of(column)).toList();
    return new Table<>(caption, rows, more, empty, shape);
  }
}
