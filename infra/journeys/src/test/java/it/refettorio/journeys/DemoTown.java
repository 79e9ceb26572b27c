package it.refettorio.journeys;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What the school office told the portal, read from its files: enough to compute by other means
 * than the portal's who ate when and what it cost.
 *
 * @param files the text of each file by its name
 */
record DemoTown(Map<String, String> files) {

  private static final List<String> NAMES =
      List.of("scuole.csv", "iscrizioni.csv", "tariffe.csv", "calendario.csv");
  private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
      "lun", DayOfWeek.MONDAY, "mar", DayOfWeek.TUESDAY, "mer", DayOfWeek.WEDNESDAY,
      "gio", DayOfWeek.THURSDAY, "ven", DayOfWeek.FRIDAY);

  static DemoTown read(Path directory) {
    var files = new HashMap<String, String>();
    for (String name : NAMES) {
      try {
        files.put(name, Files.readString(directory.resolve(name)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new DemoTown(files);
  }

  /** The town after the office has changed one of its files. */
  DemoTown with(String name, UnaryOperator<String> change) {
    var changed = new HashMap<>(files);
    changed.compute(name, (_, text) -> change.apply(text));
    return new DemoTown(changed);
  }

  String text(String name) {
    return files.get(name);
  }

  /** The days up to and including the last on which a pupil had a meal, nobody being absent. */
  List<LocalDate> mealDays(String taxCode, LocalDate last) {
    return mealDays(subscription(taxCode), last);
  }

  private List<LocalDate> mealDays(CSVRecord subscription, LocalDate last) {
    var weekdays = weekdays(subscription);
    var calendar = rows("calendario.csv");
    return LocalDate.parse(subscription.get("dal")).datesUntil(last.plusDays(1))
        .filter(day -> weekdays.contains(day.getDayOfWeek()))
        .filter(day -> spanned(calendar, "SERVIZIO", day) && !spanned(calendar, "CHIUSURA", day))
        .toList();
  }

  /** How many meals each pupil has had, by tax code. */
  Map<String, Integer> mealsByPupil(LocalDate last) {
    var meals = new TreeMap<String, Integer>();
    for (CSVRecord subscription : rows("iscrizioni.csv")) {
      meals.merge(subscription.get("alunno_cf"), mealDays(subscription, last).size(), Integer::sum);
    }
    return meals;
  }

  /** The first meal after a day. */
  LocalDate nextMeal(String taxCode, LocalDate after) {
    return mealDays(taxCode, after.plusMonths(2)).stream()
        .filter(day -> day.isAfter(after)).findFirst().orElseThrow();
  }

  long priceCents(String taxCode) {
    String code = subscription(taxCode).get("tariffa");
    String price = rows("tariffe.csv").stream().filter(row -> row.get("codice").equals(code))
        .findFirst().orElseThrow().get("prezzo");
    return Long.parseLong(price.replace(",", ""));
  }

  /** The file that says the same of one pupil's subscription, but for the tariff. */
  String subscriptionAt(String tariff, String taxCode) {
    var lines = text("iscrizioni.csv").lines().toList();
    String line = lines.stream().filter(each -> each.startsWith(taxCode + ";")).findFirst()
        .orElseThrow();
    return lines.getFirst() + "\n"
        + line.replace(subscription(taxCode).get("tariffa"), tariff) + "\n";
  }

  private CSVRecord subscription(String taxCode) {
    return rows("iscrizioni.csv").stream().filter(row -> row.get("alunno_cf").equals(taxCode))
        .findFirst().orElseThrow();
  }

  private List<DayOfWeek> weekdays(CSVRecord subscription) {
    String chosen = subscription.get("giorni");
    String days = !chosen.isEmpty() ? chosen : rows("scuole.csv").stream()
        .filter(row -> row.get("codice_scuola").equals(subscription.get("codice_scuola"))
            && row.get("classe").equals(subscription.get("classe")))
        .findFirst().orElseThrow().get("giorni_mensa");
    return Arrays.stream(days.split(" ")).map(WEEKDAYS::get).toList();
  }

  private static boolean spanned(List<CSVRecord> calendar, String kind, LocalDate day) {
    return calendar.stream()
        .filter(row -> row.get("tipo").equals(kind))
        .anyMatch(row -> !day.isBefore(LocalDate.parse(row.get("dal")))
            && !day.isAfter(LocalDate.parse(row.get("al"))));
  }

  private List<CSVRecord> rows(String name) {
    var format = CSVFormat.DEFAULT.builder()
        .setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    try (var rows = format.parse(new StringReader(text(name)))) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
