package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.control.ControlTotals;
import it.refettorio.wallet.pages.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the other services say they sent, beside what the ledger holds. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/quadrature")
class ControlPage {

  private final ControlTotals totals;

  ControlPage(ControlTotals totals) {
    this.totals = totals;
  }

  @GetMapping
  String totals(
      @RequestParam(name = "solo-differenze", defaultValue = "false") boolean onlyDifferent,
      @RequestParam(name = "pagina", defaultValue = "1") String page,
      Model model) {
    var paging = Paging.of(
        Paging.asked(page), totals.count(onlyDifferent), ControlTotals.PAGE);
    model.addAttribute("page", new ControlView(
        totals.list(onlyDifferent, paging.page()), totals.count(true), onlyDifferent,
        paging.page(), paging.pages()));
    return "pages/office/control";
  }
}
