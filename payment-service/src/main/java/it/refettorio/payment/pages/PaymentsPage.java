package it.refettorio.payment.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.payment.notice.Notices;
import it.refettorio.starter.caller.Caller;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pagamenti: what is to be paid, what was topped up and paid. */
@Controller
class PaymentsPage {

  private final Notices notices;
  private final Clock clock;

  PaymentsPage(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @GetMapping("/pagamenti")
  String show(Caller caller, Model model) {
    var holders = caller.actsFor().stream().map(HolderId::new).toList();
    model.addAttribute("page", 
        PaymentsView.of(notices.owedBy(holders), notices.of(holders), clock));
    return "pages/payments";
  }
}
