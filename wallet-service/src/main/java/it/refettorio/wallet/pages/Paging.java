package it.refettorio.wallet.pages;

/**
 * Which page of a list is shown, from 1, and how many there are, at least one.
 *
 * @param page never beyond the last
 */
public record Paging(int page, int pages) {

  /** Farther down nobody leafs. */
  private static final int LAST = 10_000;

  /** The page that a text asks for; the first unless it is a number from 1 on. */
  public static int asked(String text) {
    return text.matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(text), 1, LAST) : 1;
  }

  /** The page to show of a list: beyond its end the last one. */
  public static Paging of(int asked, long items, int size) {
    int pages = (int) Math.clamp(Math.ceilDiv(items, size), 1, LAST);
    return new Paging(Math.min(asked, pages), pages);
  }
}
