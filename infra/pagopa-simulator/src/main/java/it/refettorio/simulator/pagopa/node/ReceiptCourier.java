package it.refettorio.simulator.pagopa.node;

import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTV2Response;
import it.refettorio.simulator.pagopa.SimulatorSettings;
import it.refettorio.simulator.pagopa.node.Payment.ReceiptState;
import it.refettorio.simulator.pagopa.node.StationAnswer.Accepted;
import it.refettorio.simulator.pagopa.node.StationAnswer.Broken;
import it.refettorio.simulator.pagopa.node.StationAnswer.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries receipts to the station until it has them. Silence and unusable answers are tried again
 * with growing waits; a KO is the station's decision and ends the attempts, a duplicate means that
 * it had the receipt already.
 */
@Component
class ReceiptCourier {

  private static final Logger log = LoggerFactory.getLogger(ReceiptCourier.class);

  private final Station station;
  private final ScheduledExecutorService timer;
  private final SimulatorSettings settings;
  private final Clock clock;

  ReceiptCourier(Station station, ScheduledExecutorService timer, SimulatorSettings settings,
      Clock clock) {
    this.station = station;
    this.timer = timer;
    this.settings = settings;
    this.clock = clock;
  }

  void send(Payment payment) {
    if (payment.plan().never()) {
      payment.becomes(ReceiptState.WITHHELD);
      return;
    }
    for (int copy = 0; copy < payment.plan().copies(); copy++) {
      schedule(payment, payment.plan().delay().plusMillis(200L * copy), 1);
    }
  }

  void deliverNow(Payment payment) {
    schedule(payment, Duration.ZERO, 1);
  }

  private void schedule(Payment payment, Duration wait, int attempt) {
    try {
      timer.schedule(() -> Thread.ofVirtual().start(() -> deliver(payment, attempt)),
          wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      log.info("The simulator is closing, receipt not sent: receiptId={}", payment.receiptId());
    }
  }

  private void deliver(Payment payment, int attempt) {
    var answer = station.sendReceipt(payment.receipt());
    payment.tried(new Delivery(clock.instant(), answer.inWords()));
    log.info("Receipt delivered to the station: receiptId={} attempt={} answer={}",
        payment.receiptId(), attempt, answer.inWords());
    switch (answer) {
      case Accepted<PaSendRTV2Response> _ -> payment.becomes(ReceiptState.DELIVERED);
      case Refused<PaSendRTV2Response>(var code, _) -> payment.becomes(
          "PAA_RECEIPT_DUPLICATA".equals(code) ? ReceiptState.DELIVERED : ReceiptState.REFUSED);
      case Broken<PaSendRTV2Response> _ -> {
        if (attempt < settings.deliveries()) {
          schedule(payment, waitAfter(attempt), attempt + 1);
        } else {
          payment.becomes(ReceiptState.GIVEN_UP);
        }
      }
    }
  }

  Duration waitAfter(int attempt) {
    var wait = settings.firstRetry().multipliedBy(1L << Math.min(attempt - 1, 20));
    return wait.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : wait;
  }
}
