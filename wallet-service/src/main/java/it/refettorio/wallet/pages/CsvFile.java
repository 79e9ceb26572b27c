package it.refettorio.wallet.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file for a spreadsheet: UTF-8 with a mark, semicolons, amounts with a comma. */
public final class CsvFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
  private final CSVPrinter printer;

  /** Begins a file with the names of its columns. */
  public CsvFile(List<String> header) {
    var format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    try {
      printer = new CSVPrinter(text, format);
      printer.printRecord(header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a line; texts that a spreadsheet would take for a formula get an apostrophe. */
  public void line(Object... cells) {
    try {
      for (Object cell : cells) {
        printer.print(cell instanceof String words && isFormula(words) ? "'" + words : cell);
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFormula(String words) {
    return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0;
  }

  /** An amount, as spreadsheets here read it. */
  public static Amount amount(long cents) {
    return new Amount(cents);
  }

  /**
   * An amount that writes itself as {@code -1234,50}.
   *
   * @param cents may be below zero
   */
  public record Amount(long cents) {
    @Override
    public String toString() {
      return (cents < 0 ? "-" : "") + Math.abs(cents / 100) + ","
          + String.format("%02d", Math.abs(cents % 100));
    }
  }

  /** The file as a download. */
  public ResponseEntity<byte[]> answer(String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
