package it.refettorio.payment.pages;

import it.refettorio.payment.notice.CreditorSettings;
import it.refettorio.payment.notice.Notices;
import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.payment.pagopa.CartAnswer;
import it.refettorio.payment.pagopa.CheckoutClient;
import it.refettorio.payment.receipt.Receipts;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.paper.Paper;
import it.refettorio.starter.ui.Ui;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One notice, a top-up or a debt: read it, go and pay it, see whether the payment is confirmed; a
 * top-up can be given up.
 */
@Controller
@RequestMapping({"/pagamenti/ricarica/{id}", "/pagamenti/avvisi/{id}"})
class NoticePage {

  /** What happened on the way to or from pagoPA; in the address, so that it survives a reload. */
  enum Message {
    annullato, errore, occupato, assente;

    /** What there is to say of a debt is not always what is said of a top-up. */
    private static String keyOf(String asked, PaymentNotice notice) {
      return Arrays.stream(values()).filter(one -> one.name().equals(asked)).findFirst()
          .map(one -> "notice.message." + one.name()
              + (notice.isDebt() && (one == occupato || one == assente) ? ".due" : ""))
          .orElse(null);
    }
  }

  private static final String PAYMENTS = "/pagamenti";

  private final Notices notices;
  private final Receipts receipts;
  private final CheckoutClient checkout;
  private final Paper paper;
  private final CreditorSettings creditor;
  private final FormIds formIds;
  private final Clock clock;

  NoticePage(Notices notices, Receipts receipts, CheckoutClient checkout, Paper paper,
      CreditorSettings creditor, FormIds formIds, Clock clock) {
    this.notices = notices;
    this.receipts = receipts;
    this.checkout = checkout;
    this.paper = paper;
    this.creditor = creditor;
    this.formIds = formIds;
    this.clock = clock;
  }

  static String path(PaymentNotice notice) {
    return (notice.isDebt() ? "/pagamenti/avvisi/" : "/pagamenti/ricarica/") + notice.id();
  }

  static String path(PaymentNotice notice, Message message) {
    return path(notice) + "?esito=" + message;
  }

  @GetMapping
  String show(Caller caller, @PathVariable UUID id,
      @RequestParam(defaultValue = "") String esito, Model model) {
    var notice = notice(caller, id);
    var standing = Standing.of(notice, clock);
    model.addAttribute("page", NoticeView.of(notice, standing,
        standing.isPayable() ? Message.keyOf(esito, notice) : null,
        receipts.creditedFor(notice.id()), UUID.randomUUID()));
    return "pages/notice";
  }

  /** For paying elsewhere; a notice that cannot be paid now is not printed. */
  @GetMapping("/avviso.pdf")
  ResponseEntity<byte[]> print(
      Caller caller, @PathVariable UUID id, @ModelAttribute("ui") Ui ui) {
    var notice = notice(caller, id);
    if (!Standing.of(notice, clock).isPayable()) {
      return seeOther(URI.create(path(notice)));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename(ui.t("notice.paper.file") + "-" + notice.number() + ".pdf")
            .build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(paper.pdf("pages/notice-pdf.jte", ui, PrintedNotice.of(notice, creditor)));
  }

  /**
   * Carries no form id: what it opens stands outside, and two carts of one notice cannot both be
   * paid, because the Node allows one payment per notice number.
   */
  @PostMapping("/paga")
  ResponseEntity<Void> pay(Caller caller, @PathVariable UUID id) {
    var notice = notice(caller, id);
    if (!Standing.of(notice, clock).isPayable()) {
      return seeOther(URI.create(path(notice)));
    }
    return seeOther(switch (checkout.openCart(notice)) {
      case CartAnswer.PayAt(var address) -> {
        notices.wentToCheckout(id);
        yield address;
      }
      case CartAnswer.NotPayableNow _ -> URI.create(path(notice, Message.occupato));
      case CartAnswer.Unavailable _ -> URI.create(path(notice, Message.assente));
    });
  }

  @PostMapping("/annulla")
  String cancel(Caller caller, @PathVariable UUID id, @RequestParam UUID formId,
      RedirectAttributes redirect) {
    var notice = notice(caller, id);
    var answer = formIds.once(formId, caller, "cancel " + id,
        () -> notices.cancel(id) ? PAYMENTS : path(notice));
    if (answer.equals(PAYMENTS)) {
      redirect.addFlashAttribute(Ui.DONE, "notice.cancelled");
    }
    return "redirect:" + answer;
  }

  /** Somebody else's notice does not exist here. */
  private PaymentNotice notice(Caller caller, UUID id) {
    return notices.find(id)
        .filter(notice -> caller.mayActFor(notice.holderId().value()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static <T> ResponseEntity<T> seeOther(URI address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
  }
}
