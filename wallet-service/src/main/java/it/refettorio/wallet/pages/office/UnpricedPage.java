package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.accounting.UnpricedMeals;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meals that wait for a price. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/pasti-senza-tariffa")
class UnpricedPage {

  private final UnpricedMeals meals;
  private final Clock clock;

  UnpricedPage(UnpricedMeals meals, Clock clock) {
    this.meals = meals;
    this.clock = clock;
  }

  @GetMapping
  String unpriced(@RequestParam(name = "pagina", defaultValue = "1") int page, Model model) {
    int wanted = Math.clamp(page, 1, AccountsPage.LAST_PAGE);
    var unpriced = meals.page(wanted);
    model.addAttribute("page", new UnpricedView(
        unpriced, clock.instant(), wanted,
        (int) Math.max(1, Math.ceilDiv(unpriced.all(), UnpricedMeals.PAGE))));
    return "pages/office/unpriced";
  }
}
