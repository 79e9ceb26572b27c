package it.refettorio.local.demo;

import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What an operator of the school office does in the portal. */
final class SchoolOffice {

  /** Ada Registrini, role OPERATORE_SCUOLA. */
  private static final String OPERATOR = "P32";

  private static final String IMPORTS = "/ufficio/iscrizioni/importazioni";
  private static final String ATTENDANCE = "/ufficio/presenze";
  private static final String CALENDAR = ATTENDANCE + "/calendario";
  private static final String DAYS = ATTENDANCE + "/giornate";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 500;

  private final Browser browser = new Browser();
  private final String portal;

  SchoolOffice(String portal) {
    this.portal = portal;
  }

  /** Logs in through the identity provider's own pages. */
  void logIn() throws IOException, InterruptedException {
    WebPage people = browser.open(at("/oauth2/authorization/operatori"));
    var chosen = new HashMap<>(people.parameters());
    chosen.put("persona", OPERATOR);
    WebPage consent = browser.submit(people.address().resolve("/scegli"), chosen);
    var agreed = new HashMap<>(consent.parameters());
    agreed.put("decisione", "acconsento");
    WebPage back = browser.submit(consent.address().resolve("/consenso"), agreed);
    if (back.refused() || !back.address().toString().startsWith(portal)) {
      throw refused("Accesso dell'operatore", back);
    }
  }

  void upload(OfficeFile file, String text) throws IOException, InterruptedException {
    if (file == OfficeFile.CALENDARIO) {
      send(ATTENDANCE, CALENDAR, Map.of(), file, text);
    } else {
      send(IMPORTS, IMPORTS, Map.of("tipo", file.name()), file, text);
    }
  }

  private void send(
      String formPath, String path, Map<String, String> fields, OfficeFile file, String text)
      throws IOException, InterruptedException {
    WebPage answer =
        browser.upload(at(path), with(fields, form(formPath)), file.fileName(), text);
    if (answer.refused()) {
      throw refused(file.fileName(), answer);
    }
  }

  /** Counts the meals of past days and waits for the end of it; both dates are inside. */
  void settle(LocalDate from, LocalDate to) throws IOException, InterruptedException {
    WebPage answer = browser.submit(at(DAYS),
        with(Map.of("dal", from.toString(), "al", to.toString()), form(ATTENDANCE)));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answer.refused() && isRunning(answer)) {
      if (System.nanoTime() > deadline) {
        throw refused("La contabilizzazione non finisce", answer);
      }
      Thread.sleep(LOOK_MILLIS);
      answer = browser.open(answer.address());
    }
    if (answer.refused()) {
      throw refused("Contabilizzazione delle giornate", answer);
    }
  }

  /** The page of work that goes on offers a link to itself. */
  private static boolean isRunning(WebPage page) {
    return page.html().contains("href=\"" + page.address().getPath() + "\"");
  }

  private WebPage form(String path) throws IOException, InterruptedException {
    WebPage form = browser.open(at(path));
    if (form.refused()) {
      throw refused(path, form);
    }
    return form;
  }

  /** The form's own hidden fields belong to every sending. */
  private static Map<String, String> with(Map<String, String> fields, WebPage form) {
    var all = new HashMap<>(fields);
    for (String hidden : new String[] {"_csrf", "formId"}) {
      form.field(hidden).ifPresent(value -> all.put(hidden, value));
    }
    return all;
  }

  private static Trouble refused(String what, WebPage answer) {
    return new Trouble("%s: il portale risponde %d su %s\n    %s"
        .formatted(what, answer.status(), answer.address(), answer.text()));
  }

  private URI at(String path) {
    return URI.create(portal + path);
  }
}
