package it.refettorio.enrolment;

import it.refettorio.testkit.TestCaller;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A fee on its way through the office's pages, as typed. */
record TestFee(String year, String amount, String act, String day) {

  static final String PATH = "/ufficio/iscrizioni/quote";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

  /** Due on the first day of the school year. */
  static TestFee of(int year, String amount) {
    return new TestFee(
        year + "/" + (year + 1), amount, "Delibera G.C. 42/" + year, year + "-09-01");
  }

  Map<String, String> typed() {
    return Map.of(
        "servizio", "CANTEEN", "anno", year, "importo", amount, "atto", act, "giorno", day);
  }

  TestBrowser.Answer tryOut(TestBrowser browser, TestCaller office) {
    return browser.get(office, PATH + "/prova?" + TestBrowser.query(typed()));
  }

  /** What the button of the page shown would send. */
  Map<String, String> form(TestBrowser.Answer shown) {
    var form = new HashMap<>(typed());
    HIDDEN.matcher(shown.body()).results()
        .filter(hidden -> !form.containsKey(hidden.group(1)) && !hidden.group(1).equals("_csrf"))
        .forEach(hidden -> form.put(hidden.group(1), hidden.group(2)));
    return form;
  }

  /** Looks and confirms. */
  TestBrowser.Answer charge(TestBrowser browser, TestCaller office) {
    return browser.post(office, PATH, form(tryOut(browser, office)));
  }
}
