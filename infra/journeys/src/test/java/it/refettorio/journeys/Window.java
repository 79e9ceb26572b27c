package it.refettorio.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One person's browser window: fresh cookies, and an eye on everything that a page must not do. It
 * fails its journey at the end if there was something to complain of: a script, the
 * Content-Security-Policy, something that could not be loaded, an inaccessible page.
 */
final class Window implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int PATIENCE_MILLIS = 15_000;
  private static final String BEYOND_THE_EDGE =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private final WholeSystem system;
  private final Width width;
  private final boolean scripts;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Window(Browser browser, WholeSystem system, Width width, boolean scripts) {
    this.system = system;
    this.width = width;
    this.scripts = scripts;
    this.context = browser.newContext(new Browser.NewContextOptions()
        .setViewportSize(width.across(), width.down())
        .setJavaScriptEnabled(scripts)
        .setLocale("it-IT")
        .setTimezoneId("Europe/Rome"));
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.setDefaultNavigationTimeout(2 * PATIENCE_MILLIS);
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> complaints.add(page.url() + " script: " + error));
    page.onResponse(this::see);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** A missing page is an answer and no complaint; a missing part of a page is one. */
  private void hear(ConsoleMessage message) {
    boolean answer = message.text().startsWith("Failed to load resource");
    if (!answer && (message.type().equals("error") || message.type().equals("warning"))) {
      complaints.add(page.url() + " console: " + message.text());
    }
  }

  private void see(Response response) {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      complaints.add(page.url() + " " + response.status() + " " + response.url());
    }
  }

  Response goTo(String path) {
    return page.navigate(system.portal() + path);
  }

  /** Through the portal's login page and the identity provider's two. */
  void logIn(Person person) {
    askToLogIn(person);
    button("Acconsento e continua").click();
    page.waitForURL(address -> address.startsWith(system.portal()));
    assertThat(page.url()).doesNotContain("accesso-negato");
  }

  /** As far as the identity provider's page after choosing who to be. */
  void askToLogIn(Person person) {
    if (!page.url().startsWith(system.portal() + "/accedi")) {
      goTo("/accedi");
    }
    link(person.door().label()).click();
    page.locator("button[name=persona][value=" + person.id() + "]").click();
  }

  void logOut() {
    button("Esci").click();
    heading("Sei uscito").waitFor();
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }

  Locator field(String label) {
    return page.getByLabel(label).first();
  }

  Locator main() {
    return page.locator("main");
  }

  /** The value of a fact in a list of facts, by its label. */
  String fact(String label) {
    return page.locator("dl.rf-facts > div")
        .filter(new Locator.FilterOptions().setHas(page.getByText(label,
            new Page.GetByTextOptions().setExact(true))))
        .first().locator("dd").innerText().strip();
  }

  /** The big figure of the page, such as the balance. */
  String figure() {
    return page.locator(".rf-figure-value").first().innerText().strip();
  }

  /** The id that the page gave to the form sent to a path. */
  UUID formId(String action) {
    return UUID.fromString(page.locator("form[action='" + action + "'] input[name=formId]")
        .first().getAttribute("value"));
  }

  /** The hidden token of the page's forms. */
  String formToken() {
    return page.locator("input[name=_csrf]").first().getAttribute("value");
  }

  /** A form sent by hand: the same cookies, no browser in between. */
  Sending sending(String path) {
    return new Sending(context.request(), system.portal(), path).with("_csrf", formToken());
  }

  /** Does something at one width, whatever this window's is. */
  void at(Width other, Runnable something) {
    page.setViewportSize(other.across(), other.down());
    something.run();
    page.setViewportSize(width.across(), width.down());
  }

  /**
   * Looks at the page as it stands, at both widths: a picture, no sideways scrolling and, where
   * scripts can run, no accessibility violation. What is wrong with the looks is complained of at
   * the end and does not keep the journey from going on.
   */
  void look(String name) {
    for (Width each : Width.values()) {
      page.setViewportSize(each.across(), each.down());
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(SCREENSHOTS.resolve(name + "-" + each.across() + ".png")));
      if (scripts) {
        String where = "%s (%s) at %d px: ".formatted(name, page.url(), each.across());
        Accessibility.violations(page).forEach(one -> complaints.add(where + one));
        var beyond = (Integer) page.evaluate(BEYOND_THE_EDGE);
        if (beyond > 0) {
          complaints.add(where + "scrolls sideways by %d px".formatted(beyond));
        }
      }
    }
    page.setViewportSize(width.across(), width.down());
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("complaints").isEmpty();
  }
}
