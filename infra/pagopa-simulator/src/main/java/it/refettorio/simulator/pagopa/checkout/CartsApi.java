package it.refettorio.simulator.pagopa.checkout;

import it.refettorio.simulator.pagopa.SimulatorSettings;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Checkout's door for portals: a cart in, the address of the payment page out. */
@RestController
class CartsApi {

  private final Checkout checkout;
  private final SimulatorSettings settings;

  CartsApi(Checkout checkout, SimulatorSettings settings) {
    this.checkout = checkout;
    this.settings = settings;
  }

  @PostMapping(path = "/checkout/ec/v2/carts", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> take(@Valid @RequestBody CartRequest request) throws Refusal {
    var cart = checkout.take(request);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(publicUrl() + "/checkout/" + cart.id()))
        .build();
  }

  private String publicUrl() {
    return settings.publicUrl().isBlank()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : settings.publicUrl();
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    var problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.getMessage());
    problem.setTitle(refusal.title());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException broken) {
    return invalid("The body is not a cart: " + broken.getMostSpecificCause().getMessage());
  }

  @ExceptionHandler
  ProblemDetail outOfRules(MethodArgumentNotValidException broken) {
    return invalid(broken.getBindingResult().getFieldErrors().stream()
        .map(error -> error.getField() + " " + error.getDefaultMessage())
        .sorted()
        .reduce((one, other) -> one + "; " + other)
        .orElse("There was an error processing the request"));
  }

  private static ProblemDetail invalid(String detail) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
    problem.setTitle("Request validation error");
    return problem;
  }
}
