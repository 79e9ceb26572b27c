package it.refettorio.wallet.pages;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.ui.Field;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Tab;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.Account;
import it.refettorio.wallet.statement.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The filters of a page: what was typed, what it means, and what is wrong with it. A filter that is
 * wrong filters nothing.
 *
 * @param typed what is not blank, by the name of the field
 * @param years to choose from, the latest first
 * @param due what is still to be paid of a year, in cents, if anything is
 * @param year the one chosen, or null for all
 * @param periods by the name of their dates
 */
public record Filters(
    Map<String, String> typed,
    FormErrors errors,
    List<SchoolYear> years,
    Map<SchoolYear, Long> due,
    SchoolYear year,
    Map<String, Period> periods) {

  private static final String YEAR = "anno";
  private static final String ALL_YEARS = "tutti";
  private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "d/M/uuuu")
      .map(pattern -> DateTimeFormatter.ofPattern(pattern)
          .withResolverStyle(ResolverStyle.STRICT))
      .toList();
  private static final int LONGEST = 100;

  /**
   * Reads the filters of a page.
   *
   * @param names of the fields that are no dates
   * @param periods names of the periods: of {@code paid} the dates are {@code paidDal} and
   *     {@code paidAl}, of the empty name {@code dal} and {@code al}
   * @param account whose years can be chosen
   * @param preset the year that holds unless another is chosen, or null for all
   */
  static Filters read(
      Map<String, String> parameters,
      List<String> names,
      List<String> periods,
      Account account,
      SchoolYear preset) {
    var typed = new LinkedHashMap<String, String>();
    Stream.of(Stream.of(YEAR), names.stream(),
            periods.stream().flatMap(name -> Stream.of(from(name), to(name))))
        .flatMap(all -> all)
        .forEach(name -> Optional.ofNullable(parameters.get(name))
            .map(text -> text.strip().substring(0, Math.min(LONGEST, text.strip().length())))
            .filter(text -> !text.isEmpty())
            .ifPresent(text -> typed.put(name, text)));
    var errors = FormErrors.none();
    var year = preset;
    var asked = typed.get(YEAR);
    if (ALL_YEARS.equals(asked)) {
      year = null;
    } else if (asked != null) {
      var found = year(asked);
      if (found.isEmpty()) {
        errors = errors.add(YEAR, "filter.year.wrong");
      } else {
        year = found.get();
      }
    }
    var read = new TreeMap<String, Period>();
    for (var name : periods) {
      errors = period(name, typed, year, read, errors);
    }
    var offered = Stream.concat(account.yearsMoved().stream(), Stream.ofNullable(year))
        .distinct().sorted(Comparator.reverseOrder()).toList();
    return new Filters(typed, errors, offered, account.due(), year, read);
  }

  private static Optional<SchoolYear> year(String text) {
    return text.matches("20\\d\\d")
        ? Optional.of(new SchoolYear(Integer.parseInt(text)))
        : Optional.empty();
  }

  private static FormErrors period(
      String name, Map<String, String> typed, SchoolYear year, Map<String, Period> read,
      FormErrors before) {
    var errors = before;
    var wide = year == null ? Period.ALWAYS : Period.of(year);
    var ends = new LocalDate[] {wide.from(), wide.to()};
    var fields = List.of(from(name), to(name));
    boolean given = false;
    for (int end = 0; end < ends.length; end++) {
      var field = fields.get(end);
      var text = typed.get(field);
      if (text == null) {
        continue;
      }
      var date = date(text);
      if (date.isEmpty()) {
        return errors.add(field, "filter.date.wrong", label(field), text);
      }
      if (!wide.contains(date.get())) {
        return year == null
            ? errors.add(field, "filter.date.wrong", label(field), text)
            : errors.add(field, "filter.date.outside", label(field), year.toString());
      }
      ends[end] = date.get();
      given = true;
    }
    if (ends[1].isBefore(ends[0])) {
      return errors.add(fields.get(1), "filter.date.reversed", label(fields.get(1)),
          label(fields.get(0)));
    }
    if (given) {
      read.put(name, new Period(ends[0], ends[1]));
    }
    return errors;
  }

  private static Optional<LocalDate> date(String text) {
    for (var form : DATES) {
      try {
        return Optional.of(LocalDate.parse(text, form));
      } catch (DateTimeParseException e) {
        // Perhaps it is written the other way.
      }
    }
    return Optional.empty();
  }

  private static Object label(String field) {
    return new DefaultMessageSourceResolvable("filter." + field);
  }

  static String from(String period) {
    return period.isEmpty() ? "dal" : period + "Dal";
  }

  static String to(String period) {
    return period.isEmpty() ? "al" : period + "Al";
  }

  /** The days chosen, or null if none were. */
  public Period chosen(String period) {
    return periods.get(period);
  }

  /** The days chosen, else those of the year. */
  public Period days(String period) {
    return periods.getOrDefault(period, year == null ? Period.ALWAYS : Period.of(year));
  }

  /** The days chosen in words, such as "Consumato: da … a …"; null if none were. */
  public String words(Ui ui, String period) {
    var days = chosen(period);
    if (days == null) {
      return null;
    }
    var what = ui.t("filter.period." + period);
    boolean hasBegin = !days.from().equals(Period.ALWAYS.from());
    if (days.to().equals(Period.ALWAYS.to())) {
      return ui.t("filter.days.from", what, ui.date(days.from()));
    }
    return hasBegin
        ? ui.t("filter.days.fromTo", what, ui.date(days.from()), ui.date(days.to()))
        : ui.t("filter.days.to", what, ui.date(days.to()));
  }

  /** What was typed into a field, or an empty text. */
  public String text(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether anything was chosen at all. */
  public boolean used() {
    return !typed.isEmpty();
  }

  /** Whether anything but the school year was chosen. */
  public boolean narrowed() {
    return !typed.isEmpty() && !typed.keySet().equals(Set.of(YEAR));
  }

  /** What to carry along to another page of the same list. */
  public Map<String, String> and(String name, Object value) {
    var more = new LinkedHashMap<>(typed);
    more.put(name, value.toString());
    return more;
  }

  /** What a form of the other filters must carry along: the account and the year chosen. */
  public Map<String, String> hidden(WalletAccount account) {
    var hidden = new LinkedHashMap<>(account.hidden());
    if (typed.containsKey(YEAR) && errors.on(YEAR) == null) {
      hidden.put(YEAR, typed.get(YEAR));
    }
    return hidden;
  }

  /** Links to the page in each school year, which say of which something is due. */
  public List<Tab> years(Ui ui, WalletAccount account, String path) {
    return Stream.concat(
            years.stream().map(each -> new Tab(
                due.containsKey(each)
                    ? ui.t("filter.year.due", each.toString(), ui.money(due.get(each)))
                    : each.toString(),
                inYear(account, path, Integer.toString(each.startYear())), each.equals(year))),
            Stream.of(new Tab(
                ui.t("filter.year.all"), inYear(account, path, ALL_YEARS), year == null)))
        .toList();
  }

  /** Without the other filters: a date belongs to its year. */
  private static String inYear(WalletAccount account, String path, String year) {
    return account.at(path, Map.of(YEAR, year)) + "#" + YEAR;
  }

  /** The question for one date. What is no date stays as it was typed. */
  public Field dateField(Ui ui, String name) {
    var label = ui.t("filter." + name);
    var text = text(name);
    var date = date(text);
    var field = text.isEmpty() || date.isPresent()
        ? Field.date(name, label).value(date.orElse(null))
        : Field.text(name, label).value(text);
    return field.errors(errors);
  }

  /** A question with some answers, none of which need be chosen. */
  public Field choiceField(Ui ui, String name, List<Field.Choice> choices) {
    var all = Stream.concat(
        Stream.of(Field.Choice.of("", ui.t("filter.any"))), choices.stream()).toList();
    return Field.select(name, ui.t("filter." + name), all).value(text(name)).errors(errors);
  }
}
