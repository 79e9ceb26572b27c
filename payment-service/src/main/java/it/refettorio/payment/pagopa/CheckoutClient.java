package it.refettorio.payment.pagopa;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import it.refettorio.payment.notice.CreditorSettings;
import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.starter.ui.PortalSettings;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks Checkout for the page where a notice is paid. Redirects are not followed: the answer
 * <em>is</em> a redirect, meant for the browser.
 */
@Component
public class CheckoutClient {

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutClient.class);

  private final RestClient checkout;
  private final CircuitBreaker breaker;
  private final CreditorSettings creditor;
  private final PortalSettings portal;

  CheckoutClient(RestClient checkoutRestClient, CircuitBreaker checkoutBreaker,
      CreditorSettings creditor, PortalSettings portal) {
    this.checkout = checkoutRestClient;
    this.breaker = checkoutBreaker;
    this.creditor = creditor;
    this.portal = portal;
  }

  public CartAnswer openCart(PaymentNotice notice) {
    try {
      return breaker.executeSupplier(() -> post(cartOf(notice)));
    } catch (CallNotPermittedException | RestClientException away) {
      LOG.warn("Checkout did not take a cart: noticeId={} cause={}",
          notice.id(), away.getMessage());
      return new CartAnswer.Unavailable();
    }
  }

  private CartAnswer post(CartRequest cart) {
    return checkout.post().uri("/carts").contentType(MediaType.APPLICATION_JSON).body(cart)
        .exchange((_, response) -> read(response));
  }

  private static CartAnswer read(ClientHttpResponse response) throws IOException {
    var status = response.getStatusCode();
    var location = response.getHeaders().getLocation();
    if (status.isSameCodeAs(HttpStatus.FOUND) && location != null) {
      return new CartAnswer.PayAt(location);
    }
    if (status.isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
      return new CartAnswer.NotPayableNow();
    }
    throw new RestClientException("Checkout answered " + status.value());
  }

  CartRequest cartOf(PaymentNotice notice) {
    var back = portal.url() + "/pagamenti/ritorno/" + notice.returnKey();
    return new CartRequest(
        List.of(new CartRequest.Line(notice.number().value(), creditor.fiscalCode(),
            notice.amountCents(), creditor.companyName(), notice.reason())),
        new CartRequest.ReturnUrls(
            back + "/ok", back + "/annullato", back + "/errore", back + "/attesa"),
        notice.id().toString(),
        false);
  }
}
