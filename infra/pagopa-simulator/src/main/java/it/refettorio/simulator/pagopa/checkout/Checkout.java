package it.refettorio.simulator.pagopa.checkout;

import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeRes;
import it.refettorio.simulator.pagopa.SimulatorSettings;
import it.refettorio.simulator.pagopa.checkout.Cart.State;
import it.refettorio.simulator.pagopa.node.Activation;
import it.refettorio.simulator.pagopa.node.Notice;
import it.refettorio.simulator.pagopa.node.PaymentDesk;
import it.refettorio.simulator.pagopa.node.StationAnswer.Accepted;
import it.refettorio.simulator.pagopa.node.StationAnswer.Broken;
import it.refettorio.simulator.pagopa.node.StationAnswer.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The carts and what the payer does with them. */
@Component
class Checkout {

  private static final int MOST_NOTICES = 5;
  /** "In verifica": long enough that a parent sees it, short enough for a demonstration. */
  private static final Duration LATE = Duration.ofSeconds(20);

  private final PaymentDesk desk;
  private final SimulatorSettings settings;
  private final Clock clock;
  private final Map<String, Cart> carts = new ConcurrentHashMap<>();

  Checkout(PaymentDesk desk, SimulatorSettings settings, Clock clock) {
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  /** @throws Refusal 422 for a cart that cannot be paid, 502 if the station does not answer */
  Cart take(CartRequest request) throws Refusal {
    if (request.paymentNotices().size() > MOST_NOTICES) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid cart",
          "A cart holds at most five payment notices.");
    }
    var seen = new HashSet<Notice>();
    for (var line : request.paymentNotices()) {
      if (!seen.add(noticeOf(line))) {
        throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid payment info",
            "Duplicate payment notice values found.");
      }
    }
    for (var line : request.paymentNotices()) {
      switch (desk.verify(noticeOf(line))) {
        case Accepted<PaVerifyPaymentNoticeRes> _ -> { }
        case Refused<PaVerifyPaymentNoticeRes>(var code, _) ->
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid payment info",
                "Invalid payment notice data: " + code);
        case Broken<PaVerifyPaymentNoticeRes>(var code, _) ->
            throw new Refusal(HttpStatus.BAD_GATEWAY, "Bad gateway", code);
      }
    }
    var cart = new Cart(UUID.randomUUID().toString(), request, clock.instant());
    carts.put(cart.id(), cart);
    return cart;
  }

  Optional<Cart> find(String id) {
    return Optional.ofNullable(carts.get(id));
  }

  /**
   * The payer opens the page: every notice is activated, once.
   *
   * @return why it cannot go on, or empty
   */
  Optional<String> open(Cart cart) {
    synchronized (cart) {
      if (cart.state() != State.CREATED) {
        return cart.isOpen() ? Optional.empty() : Optional.of("Questo carrello è già concluso.");
      }
      if (clock.instant().isAfter(cart.createdAt().plus(settings.cartLife()))) {
        cart.closed(State.FAILED);
        return Optional.of("La sessione di pagamento è scaduta.");
      }
      var activations = new ArrayList<Activation>();
      for (var line : cart.request().paymentNotices()) {
        var answer =
            desk.activate(noticeOf(line), line.amount(), cart.request().idCart());
        if (answer instanceof Accepted<Activation>(var activation)) {
          activations.add(activation);
        } else {
          activations.forEach(desk::abandon);
          cart.closed(State.FAILED);
          return Optional.of("L'avviso " + line.noticeNumber() + " non si può pagare: "
              + answer.inWords());
        }
      }
      cart.opened(activations);
      return Optional.empty();
    }
  }

  /** @return where the browser goes now, exactly as the portal wrote it */
  String leave(Cart cart, Outcome outcome) {
    synchronized (cart) {
      if (cart.state() == State.OPENED) {
        close(cart, outcome);
      }
      var urls = cart.request().returnUrls();
      return switch (cart.state()) {
        case PAID -> urls.returnOkUrl();
        case TAKEN_IN_CHARGE -> urls.returnWaitingUrl();
        case CANCELLED -> urls.returnCancelUrl();
        case FAILED, CREATED, OPENED -> urls.returnErrorUrl();
      };
    }
  }

  private void close(Cart cart, Outcome outcome) {
    switch (outcome) {
      case PAGA -> {
        cart.activations().forEach(activation -> desk.conclude(activation, null, null));
        cart.closed(State.PAID);
      }
      case VERIFICA -> {
        cart.activations().forEach(activation -> desk.conclude(activation, null, LATE));
        cart.closed(State.TAKEN_IN_CHARGE);
      }
      case ANNULLA -> {
        cart.activations().forEach(desk::abandon);
        cart.closed(State.CANCELLED);
      }
      case FALLISCE -> {
        cart.activations().forEach(desk::abandon);
        cart.closed(State.FAILED);
      }
    }
  }

  private static Notice noticeOf(CartRequest.Line line) {
    return new Notice(line.fiscalCode(), line.noticeNumber());
  }

  /** The buttons of the page. */
  enum Outcome { PAGA, ANNULLA, FALLISCE, VERIFICA }
}
