package it.refettorio.simulator.pagopa.control;

import it.refettorio.simulator.pagopa.Pages;
import it.refettorio.simulator.pagopa.SimulatorSettings;
import it.refettorio.simulator.pagopa.node.Notice;
import it.refettorio.simulator.pagopa.node.Payer;
import it.refettorio.simulator.pagopa.node.Payment;
import it.refettorio.simulator.pagopa.node.PaymentDesk;
import it.refettorio.simulator.pagopa.node.Plans;
import it.refettorio.simulator.pagopa.node.ReceiptPlan;
import it.refettorio.simulator.pagopa.node.StationAnswer.Accepted;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The control desk for people. */
@Controller
public class ControlPage {

  /**
   * @param result what the last order came to, or null
   * @param mishap true if that was not what was asked for
   */
  public record View(String station, ReceiptPlan plan, List<PaymentView> payments, String result,
      boolean mishap) {}

  private final PaymentDesk desk;
  private final Plans plans;
  private final SimulatorSettings settings;
  private final Pages pages;

  ControlPage(PaymentDesk desk, Plans plans, SimulatorSettings settings, Pages pages) {
    this.desk = desk;
    this.plans = plans;
    this.settings = settings;
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<String> show() {
    return show(HttpStatus.OK, null, false);
  }

  @PostMapping("/paga-avviso")
  ResponseEntity<String> pay(@RequestParam String fiscalCode, @RequestParam String noticeNumber,
      @RequestParam(defaultValue = "") String payerName,
      @RequestParam(defaultValue = "") String payerFiscalCode,
      @RequestParam(defaultValue = "") String payerEmail) {
    try {
      var notice = new Notice(fiscalCode.strip(), noticeNumber.replace(" ", ""));
      var payer = new Payer(payerName, payerFiscalCode, payerEmail);
      var answer = desk.payNotice(notice, payer);
      return answer instanceof Accepted<Payment>(var payment)
          ? show(HttpStatus.OK, "Avviso " + notice.number() + " pagato, ricevuta "
              + payment.receiptId(), false)
          : show(HttpStatus.UNPROCESSABLE_CONTENT, "Avviso " + notice.number()
              + " non pagato: " + answer.inWords(), true);
    } catch (IllegalArgumentException wrong) {
      return show(HttpStatus.BAD_REQUEST, wrong.getMessage(), true);
    }
  }

  @PostMapping("/ricevute")
  ResponseEntity<String> changePlan(@RequestParam long delaySeconds, @RequestParam int copies,
      @RequestParam long amountDifferenceCents, @RequestParam(defaultValue = "false") boolean never,
      @RequestParam(defaultValue = "false") boolean standIn) {
    try {
      plans.makeUsual(new ReceiptPlan(
          Duration.ofSeconds(delaySeconds), copies, amountDifferenceCents, never, standIn));
      return home();
    } catch (IllegalArgumentException wrong) {
      return show(HttpStatus.BAD_REQUEST, wrong.getMessage(), true);
    }
  }

  @PostMapping("/pagamenti/{receiptId}/reinvia")
  ResponseEntity<String> resend(@PathVariable String receiptId) {
    desk.resend(receiptId);
    return home();
  }

  @PostMapping("/pagamenti/{receiptId}/ripaga")
  ResponseEntity<String> payAgain(@PathVariable String receiptId) {
    desk.payAgain(receiptId);
    return home();
  }

  private static ResponseEntity<String> home() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/")).build();
  }

  private ResponseEntity<String> show(HttpStatus status, String result, boolean mishap) {
    var payments = desk.payments().stream().map(PaymentView::of).toList();
    return pages.show(status, "control", new View(settings.stationUrl().toString(),
        plans.usual(), payments, result, mishap));
  }
}
