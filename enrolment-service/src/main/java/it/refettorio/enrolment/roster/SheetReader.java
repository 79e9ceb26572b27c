package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.listing.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Takes a CSV file apart: semicolons, UTF-8, a header with the names of the columns. */
final class SheetReader {

  /** Twice the pupils of any list we know of; a larger file is a mistake. */
  static final int MOST_LINES = 20_000;

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
      .setDelimiter(';').setIgnoreEmptyLines(false).setTrim(true).get();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SheetReader() {}

  static Sheet read(RosterKind kind, byte[] file) {
    var text = decode(file);
    if (text.isEmpty()) {
      return Sheet.unreadable(1, "Il file non è in UTF-8. Nel foglio di calcolo scegli «Salva con"
          + " nome» e il formato «CSV UTF-8», poi importa di nuovo.");
    }
    try (var parser = CSVParser.parse(new StringReader(text.get()), FORMAT)) {
      return read(kind, parser);
    } catch (IOException | UncheckedIOException e) {
      return Sheet.unreadable(1, "Il file non è un CSV leggibile: controlla le virgolette. Di solito"
          + " una cella si apre con \" e non si chiude.");
    }
  }

  private static Optional<String> decode(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      if (text.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      return Optional.of(
          !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Sheet read(RosterKind kind, Iterable<CSVRecord> records) {
    var rows = new ArrayList<Row>();
    var faults = new ArrayList<Fault>();
    List<String> header = null;
    int line = 1;
    for (var record : records) {
      int next = line + linesOf(record);
      if (header == null) {
        header = record.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        var fault = headerFault(kind, header);
        if (fault.isPresent()) {
          return Sheet.unreadable(line, fault.get());
        }
      } else if (!isEmpty(record)) {
        if (rows.size() + faults.size() == MOST_LINES) {
          return Sheet.unreadable(line,
              "Il file ha più di %d righe: dividilo in più file.", MOST_LINES);
        }
        if (record.size() == header.size()) {
          rows.add(new Row(line, cells(header, record)));
        } else {
          faults.add(new Fault(line,
              "La riga ha %d colonne invece di %d: controlla i punti e virgola."
                  .formatted(record.size(), header.size())));
        }
      }
      line = next;
    }
    return rows.isEmpty() && faults.isEmpty()
        ? Sheet.unreadable(1, "Il file è vuoto: dopo l'intestazione scrivi almeno una riga.")
        : new Sheet(rows, faults);
  }

  /** A cell in quotes may hold line breaks; then the record takes more lines than one. */
  private static int linesOf(CSVRecord record) {
    return 1 + (int) record.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private static boolean isEmpty(CSVRecord record) {
    return record.stream().allMatch(String::isBlank);
  }

  private static Optional<String> headerFault(RosterKind kind, List<String> header) {
    var missing = kind.columns().stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      return Optional.of("Nella prima riga mancano le colonne: %s. La prima riga deve essere: %s"
          .formatted(String.join(", ", missing), String.join(";", kind.columns())));
    }
    return header.stream().distinct().count() == header.size()
        ? Optional.empty()
        : Optional.of("Nella prima riga una colonna è scritta due volte: toglila.");
  }

  private static Map<String, String> cells(List<String> header, CSVRecord record) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), record.get(i));
    }
    return cells;
  }
}
