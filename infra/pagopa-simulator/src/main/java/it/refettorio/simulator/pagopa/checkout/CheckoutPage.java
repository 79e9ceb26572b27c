package it.refettorio.simulator.pagopa.checkout;

import it.refettorio.simulator.pagopa.Euro;
import it.refettorio.simulator.pagopa.Pages;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the payer sees between the portal and the way back to it. */
@Controller
public class CheckoutPage {

  public record Line(String company, String description, String noticeNumber, String amount) {}

  /** @param email as the portal gave it, or empty */
  public record View(String cart, List<Line> lines, String total, String email) {}

  public record Dead(String why, String returnUrl) {}

  private final Checkout checkout;
  private final Pages pages;

  CheckoutPage(Checkout checkout, Pages pages) {
    this.checkout = checkout;
    this.pages = pages;
  }

  @GetMapping("/checkout/{id}")
  ResponseEntity<String> show(@PathVariable String id) {
    var cart = cart(id);
    var obstacle = checkout.open(cart);
    return obstacle
        .map(why -> pages.show(HttpStatus.CONFLICT, "dead",
            new Dead(why, cart.request().returnUrls().returnErrorUrl())))
        .orElseGet(() -> pages.show(HttpStatus.OK, "checkout", view(cart)));
  }

  @PostMapping("/checkout/{id}/{outcome}")
  ResponseEntity<Void> leave(@PathVariable String id, @PathVariable String outcome) {
    var url = checkout.leave(cart(id), outcome(outcome));
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(url)).build();
  }

  private Cart cart(String id) {
    return checkout.find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Checkout.Outcome outcome(String button) {
    return switch (button) {
      case "paga" -> Checkout.Outcome.PAGA;
      case "annulla" -> Checkout.Outcome.ANNULLA;
      case "fallisce" -> Checkout.Outcome.FALLISCE;
      case "verifica" -> Checkout.Outcome.VERIFICA;
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static View view(Cart cart) {
    var lines = cart.activations().stream()
        .map(one -> new Line(one.companyName(), one.description(),
            one.notice().number(), Euro.italian(one.amountCents())))
        .toList();
    return new View(cart.id(), lines, Euro.italian(cart.totalCents()),
        Optional.ofNullable(cart.request().emailNotice()).orElse("").toLowerCase(Locale.ROOT));
  }
}
