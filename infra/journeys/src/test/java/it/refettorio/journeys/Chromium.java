package it.refettorio.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's own Chromium, started once, without a profile. */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final List<String> QUIETLY = List.of(
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(PROGRAM + " is missing. The journeys need a real browser:"
          + " apt-get install -y --no-install-recommends chromium");
    }
    var playwright = Playwright.create(new Playwright.CreateOptions()
        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(PROGRAM).setHeadless(true).setArgs(QUIETLY));
    return new Chromium(playwright, browser);
  }

  /** A phone of 390 pixels' width. */
  Window phone(WholeSystem system) {
    return new Window(browser, system, Width.PHONE, true);
  }

  /** The same phone, with scripts switched off. */
  Window phoneWithoutScripts(WholeSystem system) {
    return new Window(browser, system, Width.PHONE, false);
  }

  Window desktop(WholeSystem system) {
    return new Window(browser, system, Width.DESKTOP, true);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
