package it.refettorio.simulator.pagopa.node;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtPaymentPAV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeRes;
import it.refettorio.simulator.pagopa.Euro;
import it.refettorio.simulator.pagopa.SimulatorSettings;
import it.refettorio.simulator.pagopa.node.StationAnswer.Accepted;
import it.refettorio.simulator.pagopa.node.StationAnswer.Broken;
import it.refettorio.simulator.pagopa.node.StationAnswer.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Where payments happen: at most one at a time for a notice, and at most one concluded. */
@Component
public class PaymentDesk {

  private record Hold(String token, Instant until) {}

  private final Station station;
  private final Plans plans;
  private final ReceiptWriter writer;
  private final ReceiptCourier courier;
  private final SimulatorSettings settings;
  private final Clock clock;
  private final Map<Notice, Hold> holds = new ConcurrentHashMap<>();
  private final List<Payment> payments = new CopyOnWriteArrayList<>();

  PaymentDesk(Station station, Plans plans, ReceiptWriter writer, ReceiptCourier courier,
      SimulatorSettings settings, Clock clock) {
    this.station = station;
    this.plans = plans;
    this.writer = writer;
    this.courier = courier;
    this.settings = settings;
    this.clock = clock;
  }

  /** Can this notice be paid now? The Node's own knowledge first, then the station's word. */
  public StationAnswer<PaVerifyPaymentNoticeRes> verify(Notice notice) {
    return takenBecause(notice)
        .<StationAnswer<PaVerifyPaymentNoticeRes>>map(code -> new Refused<>(code, null))
        .orElseGet(() -> station.verify(notice));
  }

  /** Takes the notice for one payer and asks the station what is to be paid. */
  public StationAnswer<Activation> activate(Notice notice, long amountCents, String note) {
    var token = UUID.randomUUID().toString().replace("-", "");
    var hold = new Hold(token, clock.instant().plus(settings.tokenLife()));
    synchronized (holds) {
      var taken = takenBecause(notice);
      if (taken.isPresent()) {
        return new Refused<>(taken.get(), null);
      }
      holds.put(notice, hold);
    }
    var answer = station.getPayment(notice, amountCents, note);
    if (!(answer instanceof Accepted)) {
      holds.remove(notice, hold);
    }
    return switch (answer) {
      case Accepted<CtPaymentPAV2>(var data) ->
          new Accepted<>(new Activation(token, notice, data, note));
      case Refused<CtPaymentPAV2>(var code, var why) -> new Refused<>(code, why);
      case Broken<CtPaymentPAV2>(var code, var why) -> new Broken<>(code, why);
    };
  }

  /** The payer went away, or their payment failed: nobody tells the creditor. */
  public void abandon(Activation activation) {
    holds.computeIfPresent(activation.notice(), (_, hold) -> {
      if (!hold.token().equals(activation.token())) {
        return hold;
      }
      return settings.abandonedHold().isZero() ? null
          : new Hold(hold.token(), clock.instant().plus(settings.abandonedHold()));
    });
  }

  /**
   * Money is taken; the receipt follows its plan.
   *
   * @param later replaces the plan's delay, or null
   */
  public Payment conclude(Activation activation, Payer payer, Duration later) {
    var plan = plans.of(activation.notice());
    if (later != null && later.compareTo(plan.delay()) > 0) {
      plan = plan.after(later);
    }
    return keep(activation.notice(), activation, payer, plan);
  }

  /** A provider's counter or home banking: verify, activate, pay, in one go. */
  public StationAnswer<Payment> payNotice(Notice notice, Payer payer) {
    return switch (verify(notice)) {
      case Refused<PaVerifyPaymentNoticeRes>(var code, var why) -> new Refused<>(code, why);
      case Broken<PaVerifyPaymentNoticeRes>(var code, var why) -> new Broken<>(code, why);
      case Accepted<PaVerifyPaymentNoticeRes>(var position) -> {
        var amount = position.getPaymentList().getPaymentOptionDescription().getAmount();
        yield switch (activate(notice, Euro.toCents(amount), null)) {
          case Refused<Activation>(var code, var why) -> new Refused<>(code, why);
          case Broken<Activation>(var code, var why) -> new Broken<>(code, why);
          case Accepted<Activation>(var activation) ->
              new Accepted<>(conclude(activation, payer, null));
        };
      }
    };
  }

  /** Sends the very same receipt once more, as the Node does when in doubt. */
  public Optional<Payment> resend(String receiptId) {
    var payment = find(receiptId);
    payment.ifPresent(courier::deliverNow);
    return payment;
  }

  /** The same notice paid a second time elsewhere: another receipt id, money taken twice. */
  public Optional<Payment> payAgain(String receiptId) {
    return find(receiptId).map(first -> {
      var token = UUID.randomUUID().toString().replace("-", "");
      var second = new Payment(first.notice(),
          writer.copyOf(first.receipt(), token), first.plan(), clock.instant());
      payments.add(second);
      courier.send(second);
      return second;
    });
  }

  public Optional<Payment> find(String receiptId) {
    return payments.stream().filter(payment -> payment.receiptId().equals(receiptId)).findFirst();
  }

  /** Latest first. */
  public List<Payment> payments() {
    return payments.reversed().stream().limit(200).toList();
  }

  public void reset() {
    payments.clear();
    holds.clear();
    plans.reset();
  }

  private Payment keep(Notice notice, Activation activation, Payer payer, ReceiptPlan plan) {
    var receipt = writer.write(activation, payer, plan);
    var payment = new Payment(notice, receipt, plan, clock.instant());
    synchronized (holds) {
      payments.add(payment);
      holds.remove(notice);
    }
    courier.send(payment);
    return payment;
  }

  private Optional<String> takenBecause(Notice notice) {
    if (payments.stream().anyMatch(payment -> payment.notice().equals(notice))) {
      return Optional.of("PPT_PAGAMENTO_DUPLICATO");
    }
    var hold = holds.get(notice);
    return hold != null && clock.instant().isBefore(hold.until())
        ? Optional.of("PPT_PAGAMENTO_IN_CORSO") : Optional.empty();
  }
}
