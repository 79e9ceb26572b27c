package it.refettorio.simulator.pagopa.control;

import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeRes;
import it.refettorio.simulator.pagopa.node.Notice;
import it.refettorio.simulator.pagopa.node.Payer;
import it.refettorio.simulator.pagopa.node.Payment;
import it.refettorio.simulator.pagopa.node.PaymentDesk;
import it.refettorio.simulator.pagopa.node.Plans;
import it.refettorio.simulator.pagopa.node.ReceiptPlan;
import it.refettorio.simulator.pagopa.node.Station;
import it.refettorio.simulator.pagopa.node.StationAnswer;
import it.refettorio.simulator.pagopa.node.StationAnswer.Accepted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The control desk for tests. */
@RestController
@RequestMapping("/api")
class ControlApi {

  /** The notice to pay at the simulated bank; the payer may be left out. */
  record Order(String fiscalCode, String noticeNumber, String payerName, String payerFiscalCode,
      String payerEmail) {}

  record Probe(String answer) {}

  private static final String ZEROS = "0".repeat(18);

  private final PaymentDesk desk;
  private final Plans plans;
  private final Station station;

  ControlApi(PaymentDesk desk, Plans plans, Station station) {
    this.desk = desk;
    this.plans = plans;
    this.station = station;
  }

  @GetMapping("/payments")
  List<PaymentView> payments(@RequestParam Optional<String> noticeNumber) {
    return desk.payments().stream()
        .filter(payment -> noticeNumber.map(payment.notice().number()::equals).orElse(true))
        .map(PaymentView::of)
        .toList();
  }

  @PostMapping("/payments")
  ResponseEntity<Object> pay(@RequestBody Order order) {
    var payer = new Payer(order.payerName(), order.payerFiscalCode(), order.payerEmail());
    var answer = desk.payNotice(new Notice(order.fiscalCode(), order.noticeNumber()), payer);
    if (answer instanceof Accepted<Payment>(var payment)) {
      return ResponseEntity.status(HttpStatus.CREATED).body(PaymentView.of(payment));
    }
    var problem = ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_CONTENT, answer.inWords());
    return ResponseEntity.unprocessableContent().body(problem);
  }

  @GetMapping("/payments/{receiptId}")
  PaymentView payment(@PathVariable String receiptId) {
    return found(desk.find(receiptId));
  }

  @PostMapping("/payments/{receiptId}/resend")
  PaymentView resend(@PathVariable String receiptId) {
    return found(desk.resend(receiptId));
  }

  @PostMapping("/payments/{receiptId}/again")
  PaymentView payAgain(@PathVariable String receiptId) {
    return found(desk.payAgain(receiptId));
  }

  @GetMapping("/plan")
  ReceiptPlan usualPlan() {
    return plans.usual();
  }

  @PutMapping("/plan")
  ReceiptPlan changeUsualPlan(@RequestBody ReceiptPlan plan) {
    plans.makeUsual(plan);
    return plan;
  }

  @GetMapping("/plans")
  Map<String, ReceiptPlan> exceptions() {
    return plans.exceptions();
  }

  @PutMapping("/plans/{noticeNumber}")
  ReceiptPlan except(@PathVariable String noticeNumber, @RequestBody ReceiptPlan plan) {
    plans.except(noticeNumber, plan);
    return plan;
  }

  @DeleteMapping("/plans/{noticeNumber}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String noticeNumber) {
    plans.forget(noticeNumber);
  }

  /** Asks the station for the notice of eighteen zeros, as the Node does while standing in. */
  @PostMapping("/probe")
  Probe probe(@RequestParam String fiscalCode) {
    StationAnswer<PaVerifyPaymentNoticeRes> answer = station.verify(new Notice(fiscalCode, ZEROS));
    return new Probe(answer.inWords());
  }

  @PostMapping("/reset")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset() {
    desk.reset();
  }

  @ExceptionHandler
  ProblemDetail badRequest(IllegalArgumentException wrong) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.getMessage());
  }

  private static PaymentView found(Optional<Payment> payment) {
    return payment.map(PaymentView::of)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
