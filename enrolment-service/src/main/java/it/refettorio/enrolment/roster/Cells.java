package it.refettorio.enrolment.roster;

import it.refettorio.contracts.DemandService;
import it.refettorio.enrolment.family.TaxCode;
import it.refettorio.enrolment.school.SchoolCycle;
import it.refettorio.enrolment.school.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the cells of a file are read. Each reader gets a text that is not blank. */
final class Cells {

  private static final int LONGEST_TEXT = 120;
  private static final int LONGEST_CODE = 20;
  private static final Pattern PRICE = Pattern.compile("(\\d{1,4})(?:,(\\d{1,2}))?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_./-]+");
  private static final DateTimeFormatter ITALIAN_DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
  private static final Map<String, DayOfWeek> DAYS = Map.of(
      "lun", DayOfWeek.MONDAY, "mar", DayOfWeek.TUESDAY, "mer", DayOfWeek.WEDNESDAY,
      "gio", DayOfWeek.THURSDAY, "ven", DayOfWeek.FRIDAY, "sab", DayOfWeek.SATURDAY);

  private Cells() {}

  static Cell<String> text(String text) {
    var tidy = text.replaceAll("\\s+", " ");
    return tidy.length() <= LONGEST_TEXT
        ? Cell.good(tidy)
        : Cell.bad("il testo è lungo %d caratteri: accorcialo a %d", tidy.length(), LONGEST_TEXT);
  }

  /** A code of a school or tariff, or the name of a class: upper case. */
  static Cell<String> code(String text) {
    var tidy = text.toUpperCase(Locale.ROOT);
    return tidy.length() <= LONGEST_CODE && CODE.matcher(tidy).matches()
        ? Cell.good(tidy)
        : Cell.bad("«%s» non va bene: usa al massimo %d lettere e cifre, senza spazi", text,
            LONGEST_CODE);
  }

  static Cell<TaxCode> taxCode(String text) {
    var tidy = TaxCode.tidy(text);
    return TaxCode.faultOf(tidy)
        .<Cell<TaxCode>>map(fault -> Cell.bad("%s: ricopialo dal documento", fault))
        .orElseGet(() -> Cell.good(new TaxCode(tidy)));
  }

  static Cell<LocalDate> date(String text) {
    try {
      var date = text.contains("/")
          ? LocalDate.parse(text, ITALIAN_DATE)
          : LocalDate.parse(text);
      return date.isBefore(EARLIEST) || date.isAfter(LATEST)
          ? Cell.bad("l'anno %d non è possibile: correggilo", date.getYear())
          : Cell.good(date);
    } catch (DateTimeParseException e) {
      return Cell.bad("«%s» non è una data: scrivila come 2026-09-14 oppure 14/09/2026", text);
    }
  }

  /** Euros with a comma, as whole cents. */
  static Cell<Long> cents(String text) {
    var price = PRICE.matcher(text);
    if (!price.matches()) {
      return Cell.bad("«%s» non è un prezzo: scrivilo come 5,80, senza il segno €", text);
    }
    var decimals = price.group(2) == null ? "00" : (price.group(2) + "0").substring(0, 2);
    return Cell.good(Long.parseLong(price.group(1)) * 100 + Long.parseLong(decimals));
  }

  static Cell<Weekdays> weekdays(String text) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,/-]+")) {
      var day = DAYS.get(word);
      if (day == null) {
        return Cell.bad("«%s» non è un giorno di mensa: scrivi per esempio lun mar mer gio ven",
            word);
      }
      days.add(day);
    }
    return Cell.good(new Weekdays(days));
  }

  static Cell<SchoolCycle> cycle(String text) {
    return Arrays.stream(SchoolCycle.values())
        .filter(cycle -> cycle.name().equalsIgnoreCase(text))
        .findFirst()
        .map(Cell::good)
        .orElseGet(() -> Cell.bad("«%s» non è un ciclo scolastico: scrivi %s", text,
            Arrays.stream(SchoolCycle.values()).map(Enum::name).collect(Collectors.joining(", "))));
  }

  static Cell<DemandService> service(String text) {
    return "MENSA".equalsIgnoreCase(text)
        ? Cell.good(DemandService.CANTEEN)
        : Cell.bad("il servizio «%s» non è gestito: scrivi MENSA", text);
  }
}
