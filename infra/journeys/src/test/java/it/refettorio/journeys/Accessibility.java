package it.refettorio.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The rules that a machine can check: WCAG 2.2 AA, EN 301 549 and good practice. */
final class Accessibility {

  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
      "wcag22aa", "EN-301-549", "best-practice");

  private Accessibility() {}

  /** What breaks a rule, with the element that breaks it. */
  static List<String> violations(Page page) {
    // "Legacy" means in the page itself: right for pages without frames, and twice as fast.
    return new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations()
        .stream()
        .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n" + String.join("\n",
            rule.getNodes().stream().map(node -> "  " + node.getHtml()).toList()))
        .toList();
  }
}
