package it.refettorio.starter.ui;

import gg.jte.Content;
import gg.jte.generated.precompiled.ui.JteactionGenerated;
import gg.jte.generated.precompiled.ui.JtebadgeGenerated;
import gg.jte.generated.precompiled.ui.JtecardGenerated;
import gg.jte.generated.precompiled.ui.JtedetailsGenerated;
import gg.jte.generated.precompiled.ui.JtefactsGenerated;
import gg.jte.generated.precompiled.ui.JtefieldGenerated;
import gg.jte.generated.precompiled.ui.JtefigureGenerated;
import gg.jte.generated.precompiled.ui.JteformGenerated;
import gg.jte.generated.precompiled.ui.JteiconGenerated;
import gg.jte.generated.precompiled.ui.JtelayoutGenerated;
import gg.jte.generated.precompiled.ui.JteliveGenerated;
import gg.jte.generated.precompiled.ui.JtenoticeGenerated;
import gg.jte.generated.precompiled.ui.JtepaginationGenerated;
import gg.jte.generated.precompiled.ui.JteproductGenerated;
import gg.jte.generated.precompiled.ui.JtestepsGenerated;
import gg.jte.generated.precompiled.ui.JtesumGenerated;
import gg.jte.generated.precompiled.ui.JtetableGenerated;
import gg.jte.generated.precompiled.ui.JtetabsGenerated;
import gg.jte.generated.precompiled.ui.JtetimelineGenerated;
import gg.jte.html.HtmlContent;
import gg.jte.support.LocalizationSupport;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.ui.PortalSettings.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Everything a template may ask for: words, formats and components. Each page declares {@code
 * @param Ui ui} and finds it in the model without doing anything.
 *
 * <p>Components escape what they are given. Addresses are not checked: never pass one that came
 * from outside. All labels are texts; take them from the bundle with {@link #t}.
 *
 * @param csrf the token forms must carry, or null where nothing asks for it
 * @param path of the page, as the browser asked for it
 * @param query the raw query string, empty if none
 * @param caller who is looking, or null for a stranger
 * @param done the key of the message that came over a redirect, if any
 */
public record Ui(
    MessageSource messages,
    Locale locale,
    @Nullable CsrfToken csrf,
    String path,
    String query,
    PortalSettings portal,
    Assets assets,
    @Nullable Caller caller,
    @Nullable String done)
    implements LocalizationSupport {

  /**
   * The one flash attribute: {@code redirect.addFlashAttribute(Ui.DONE, "some.message.key")}. The
   * next page shows that message at its top.
   */
  public static final String DONE = "done";

  // Words

  /** The message, as text. With arguments it is a MessageFormat: its apostrophes are doubled. */
  public String t(String key, @Nullable Object... args) {
    return messages.getMessage(key, args.length == 0 ? null : args, locale);
  }

  /** A message that already knows its key and arguments, such as a field's error. */
  public String t(MessageSourceResolvable message) {
    return messages.getMessage(message, locale);
  }

  /** For {@code localize}: the message may hold markup, its arguments are escaped. */
  @Override
  public String lookup(String key) {
    return messages.getMessage(key, null, locale);
  }

  // Formats

  public Formats formats() {
    return new Formats(locale);
  }

  /** {@code 1.234,50 €} from whole cents. */
  public String money(long cents) {
    return formats().money(cents);
  }

  /** {@code martedì 24 novembre 2026}. */
  public String date(LocalDate date) {
    return formats().date(date);
  }

  /** {@code martedì 24 novembre}. */
  public String day(LocalDate date) {
    return formats().day(date);
  }

  /** {@code 24/11/2026}. */
  public String shortDate(LocalDate date) {
    return formats().shortDate(date);
  }

  /** {@code novembre 2026}. */
  public String month(YearMonth month) {
    return formats().month(month);
  }

  /** {@code 9:15}. */
  public String time(LocalTime time) {
    return formats().time(time);
  }

  /** {@code 24/11/2026, 9:15}, on the clocks of Rome. */
  public String moment(Instant instant) {
    return formats().moment(instant);
  }

  // The page

  /** A whole page with nothing but a title above its body. */
  public HtmlContent page(String title, Content body) {
    return page(Heading.of(title), body);
  }

  /** A whole page: header, navigation, heading, body, footer. */
  public HtmlContent page(Heading heading, Content body) {
    return out -> JtelayoutGenerated.render(out, null, this, heading, body);
  }

  /** A part of the page that renews itself, below a link that does so without scripts. */
  public HtmlContent live(Live live, Content body) {
    return out -> JteliveGenerated.render(out, null, this, live, body);
  }

  // Messages

  /** A message inside the page; what the tone says must be said by the words as well. */
  public HtmlContent notice(Tone tone, String text) {
    return notice(tone, null, out -> out.writeUserContent(text));
  }

  public HtmlContent notice(Tone tone, Content body) {
    return notice(tone, null, body);
  }

  /** With a title in bold before the body. */
  public HtmlContent notice(Tone tone, @Nullable String title, Content body) {
    return out -> JtenoticeGenerated.render(out, null, this, tone, title, body);
  }

  /** A state in one word or two, with the icon of its tone. */
  public HtmlContent badge(Tone tone, String word) {
    return badge(tone, tone.icon(), word);
  }

  public HtmlContent badge(Tone tone, String icon, String word) {
    return out -> JtebadgeGenerated.render(out, null, this, tone, icon, word);
  }

  /** A symbol of the sprite, for the eye only: the words beside it must suffice. */
  public HtmlContent icon(String name) {
    return icon(name, "");
  }

  /** With more classes, such as {@code icon-sm icon-primary}. */
  public HtmlContent icon(String name, String classes) {
    return out -> JteiconGenerated.render(out, null, this, name, classes);
  }

  // Forms

  /** A form with its token, hidden fields, body and buttons. */
  public HtmlContent form(Form form, Content body) {
    return out -> JteformGenerated.render(out, null, this, form, body);
  }

  /** A form that is a button alone. */
  public HtmlContent form(Form form) {
    return form(form, none -> { });
  }

  public HtmlContent field(Field field) {
    return out -> JtefieldGenerated.render(out, null, this, field);
  }

  /** Some fields or components, one after the other. */
  public HtmlContent fields(Field... fields) {
    return out -> Arrays.stream(fields)
        .forEach(field -> JtefieldGenerated.render(out, null, this, field));
  }

  /** A button or a link that looks like one. */
  public HtmlContent action(Action action) {
    return out -> JteactionGenerated.render(out, null, this, action);
  }

  /** A link that looks like the page's main button. */
  public HtmlContent linkButton(String label, String href) {
    return action(Action.link(label, href));
  }

  /** A plain link. */
  public HtmlContent link(String label, String href) {
    return action(Action.link(label, href).plain());
  }

  // Data

  /** A table that turns into labelled cards on a phone. */
  public HtmlContent table(Table<?> table) {
    return out -> JtetableGenerated.render(out, null, this, table);
  }

  /** Names and values, one pair a line. */
  public HtmlContent facts(Fact... facts) {
    return facts(List.of(facts));
  }

  public HtmlContent facts(List<Fact> facts) {
    return out -> JtefactsGenerated.render(out, null, this, facts);
  }

  public HtmlContent card(Card card, Content body) {
    return out -> JtecardGenerated.render(out, null, this, card, body);
  }

  public HtmlContent card(String title, Content body) {
    return card(Card.of(title), body);
  }

  /** The figure a page is about, large, with what it is above and what it means below. */
  public HtmlContent figure(Tone tone, String label, String value, Content note) {
    return out -> JtefigureGenerated.render(
        out, null, this, tone, label, text -> text.writeUserContent(value), note);
  }

  /** With a value that is content, such as {@link #sum}. */
  public HtmlContent figure(Tone tone, String label, Content value, Content note) {
    return out -> JtefigureGenerated.render(out, null, this, tone, label, value, note);
  }

  /**
   * The amount that a number of things comes to, kept up to date while the number is typed. It
   * needs a {@link #sum} in the same form.
   *
   * @param field the id of the field with the number
   * @param unitCents what one costs
   * @param most the largest number allowed
   * @param text the amount at first, as {@link #money} writes it
   */
  public HtmlContent product(String field, long unitCents, int most, String text) {
    return out -> JteproductGenerated.render(out, null, this, field, unitCents, most, text);
  }

  /**
   * The sum of a form's products, kept up to date and read out while numbers are typed. Where
   * scripts run, what is marked {@code rf-unscripted} in the form is not needed and hidden.
   *
   * @param fields the ids of the fields with the numbers
   * @param text the amount at first, as {@link #money} writes it
   */
  public HtmlContent sum(List<String> fields, String text) {
    return out -> JtesumGenerated.render(out, null, this, fields, text);
  }

  /** More to read for who wants it, closed at first. */
  public HtmlContent details(String summary, Content body) {
    return details(summary, false, body);
  }

  /** More to read, open at first where the reader is at it already. */
  public HtmlContent details(String summary, boolean open, Content body) {
    return out -> JtedetailsGenerated.render(out, null, this, summary, open, body);
  }

  /** Links to the pages of one subject, of which this is one; {@code label} names the subject. */
  public HtmlContent tabs(String label, List<Tab> tabs) {
    return out -> JtetabsGenerated.render(out, null, this, label, tabs);
  }

  /**
   * Links to the other pages of a long list; nothing if there is only one.
   *
   * @param current from 1
   * @param href gives the address of a page, from 1
   */
  public HtmlContent pagination(int current, int pages, IntFunction<String> href) {
    return out -> JtepaginationGenerated.render(out, null, this, current, pages, href);
  }

  /** Where one stands in a task of several pages; {@code current} from 1. */
  public HtmlContent steps(int current, List<String> names) {
    return out -> JtestepsGenerated.render(out, null, this, current, names);
  }

  /** What happened, happens and will happen. */
  public HtmlContent timeline(List<Phase> phases) {
    return out -> JtetimelineGenerated.render(out, null, this, phases);
  }

  /** A cell or value as it should be written: content as it is, dates and times in short. */
  public Content value(@Nullable Object value) {
    return switch (value) {
      case Content content -> content;
      case Table.Cents cents -> out -> out.writeUserContent(money(cents.value()));
      case null, default -> out -> out.writeUserContent(formats().any(value));
    };
  }

  // What only the layout asks

  /** The entries of the main navigation that are this caller's. */
  public List<Entry> navigation() {
    return portal.navigationFor(caller);
  }

  /** {@code page} on the entry itself, {@code true} somewhere below it, null elsewhere. */
  public @Nullable String current(Entry entry) {
    return entry.path().equals(path) ? "page" : entry.holds(path) ? "true" : null;
  }

  /** The first step of the breadcrumb: where this caller starts. */
  public String home() {
    return caller != null && caller.isOffice() ? "/ufficio" : "/";
  }

  public String homeLabel() {
    return t(caller != null && caller.isOffice() ? "ui.home.office" : "ui.home");
  }

  /** This same page in another language; relative, so it never leads off this address. */
  public String inLanguage(String tag) {
    String others = Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty() && !pair.startsWith("lang="))
        .map(pair -> pair + "&")
        .collect(Collectors.joining());
    return "?" + others + "lang=" + tag;
  }

  /** The text of the message that came over the redirect; null for a key that is not ours. */
  public @Nullable String doneText() {
    return done == null ? null : messages.getMessage(done, null, null, locale);
  }
}
