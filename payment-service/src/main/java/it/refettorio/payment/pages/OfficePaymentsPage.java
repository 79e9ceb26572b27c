package it.refettorio.payment.pages;

import it.refettorio.payment.due.Dues;
import it.refettorio.payment.notice.Notices;
import it.refettorio.payment.receipt.Receipts;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pagamenti for the accounts office. */
@Controller
@PreAuthorize("hasAnyRole('OPERATORE_RAGIONERIA', 'AMMINISTRATORE')")
class OfficePaymentsPage {

  private static final int LISTED = 50;

  private final Notices notices;
  private final Receipts receipts;
  private final Dues dues;
  private final Clock clock;

  OfficePaymentsPage(Notices notices, Receipts receipts, Dues dues, Clock clock) {
    this.notices = notices;
    this.receipts = receipts;
    this.dues = dues;
    this.clock = clock;
  }

  @GetMapping("/ufficio/pagamenti")
  String show(Model model) {
    model.addAttribute("page", OfficePaymentsView.of(receipts.anomalies(LISTED),
        receipts.latest(LISTED), notices.latest(LISTED), dues.waiting(), clock));
    return "pages/office-payments";
  }
}
