package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.accounting.UnpricedMeals;
import it.refettorio.wallet.pages.Paging;
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
  String unpriced(@RequestParam(name = "pagina", defaultValue = "1") String page, Model model) {
    int asked = Paging.asked(page);
    var unpriced = meals.page(asked);
    var paging = Paging.of(asked, unpriced.all(), UnpricedMeals.PAGE);
    if (paging.page() != asked) {
      unpriced = meals.page(paging.page());
    }
    model.addAttribute("page", new UnpricedView(
        unpriced, clock.instant(), paging.page(), paging.pages()));
    return "pages/office/unpriced";
  }
}
