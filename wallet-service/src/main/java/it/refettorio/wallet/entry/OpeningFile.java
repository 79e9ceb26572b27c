package it.refettorio.wallet.entry;

import it.refettorio.starter.ui.Formats;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of balances: CSV, semicolons, UTF-8. Debt and credit have a column each: a sign is
 * easily lost on the way through a spreadsheet.
 */
final class OpeningFile {

  static final List<String> COLUMNS = List.of("referente_cf", "debito", "credito");
  /** Twice the families of any list we know of; a larger file is a mistake. */
  static final int MOST_LINES = 20_000;

  private static final int LONGEST_DETAIL = 40;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
      .setDelimiter(';').setIgnoreEmptyLines(false).setTrim(true).get();

  private OpeningFile() {}

  /** @throws UnreadableFileException if it is not such a file */
  static List<OpeningLine> read(byte[] file) {
    try (var parser = CSVParser.parse(new StringReader(decode(file)), FORMAT)) {
      return read(parser);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException("csv", "");
    }
  }

  private static String decode(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new UnreadableFileException("encoding", "");
      }
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException("encoding", "");
    }
  }

  private static List<OpeningLine> read(Iterable<CSVRecord> records) {
    var lines = new ArrayList<OpeningLine>();
    List<String> header = null;
    int line = 1;
    for (var record : records) {
      if (header == null) {
        header = record.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        checkHeader(header);
      } else if (!record.stream().allMatch(String::isBlank)) {
        if (lines.size() == MOST_LINES) {
          throw new UnreadableFileException("long", MOST_LINES);
        }
        lines.add(line(line, header, record));
      }
      line += linesOf(record);
    }
    if (lines.isEmpty()) {
      throw new UnreadableFileException("empty", String.join(";", COLUMNS));
    }
    return lines;
  }

  /** A cell in quotes may hold line breaks; then the record takes more lines than one. */
  private static int linesOf(CSVRecord record) {
    return 1 + (int) record.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private static void checkHeader(List<String> header) {
    if (!header.containsAll(COLUMNS) || header.stream().distinct().count() != header.size()) {
      throw new UnreadableFileException("header", String.join(";", COLUMNS));
    }
  }

  private static OpeningLine line(int line, List<String> header, CSVRecord record) {
    if (record.size() != header.size()) {
      return faulty(line, "", "columns", Integer.toString(record.size()));
    }
    var taxCode = record.get(header.indexOf("referente_cf"))
        .replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    var debt = record.get(header.indexOf("debito"));
    var credit = record.get(header.indexOf("credito"));
    if (taxCode.isEmpty()) {
      return faulty(line, "", "taxCode", null);
    }
    if (debt.isBlank() == credit.isBlank()) {
      return faulty(line, taxCode, debt.isBlank() ? "amount" : "both", null);
    }
    var typed = debt.isBlank() ? credit : debt;
    var cents = Formats.cents(typed);
    if (cents.isEmpty()) {
      return faulty(line, taxCode, "unreadable", typed);
    }
    if (cents.getAsLong() == 0) {
      return faulty(line, taxCode, "zero", null);
    }
    if (cents.getAsLong() > ManualEntry.HIGHEST_CENTS) {
      return faulty(line, taxCode, "high", Long.toString(ManualEntry.HIGHEST_CENTS));
    }
    return new OpeningLine(
        line, shortened(taxCode), debt.isBlank() ? cents.getAsLong() : -cents.getAsLong(), null,
        null);
  }

  private static OpeningLine faulty(int line, String taxCode, String fault, String detail) {
    return new OpeningLine(line, shortened(taxCode), null, fault, shortened(detail));
  }

  private static String shortened(String text) {
    return text == null || text.length() <= LONGEST_DETAIL
        ? text
        : text.substring(0, LONGEST_DETAIL) + "…";
  }
}
