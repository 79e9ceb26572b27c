package it.refettorio.bench.page;

/** A way to get the page. Used by many threads at once. */
public interface Door {

  String name();

  /**
   * Gets the page once and returns its bytes as they arrived.
   *
   * @throws it.refettorio.local.report.Trouble for any answer but the page
   */
  byte[] page() throws Exception;
}
