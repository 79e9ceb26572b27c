package it.refettorio.gateway.relay;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.requestSize;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes and the client behind them. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

  /** A little more than the largest upload a service takes. */
  private static final DataSize LARGEST = DataSize.ofMegabytes(8);

  static {
    // Shorter than a service keeps an idle connection, so that no form is sent into a closed one.
    System.setProperty("jdk.httpclient.keepalive.timeout", "10");
  }

  @Bean
  RouterFunction<ServerResponse> routes(
      RelaySettings.Routes routes, Envelope envelope, CircuitBreakerRegistry breakers) {
    return Arrays.stream(Area.values())
        .map(area -> route(area.key())
            .route(anyOf(area), http())
            .before(requestSize(LARGEST))
            .before(uri(routes.to(area)))
            .before(envelope.signedFor(area))
            .filter(new Guard(breakers.circuitBreaker(area.key())))
            .after(envelope::opened)
            .build())
        .reduce(paymentNetwork(routes, envelope, breakers), RouterFunction::and);
  }

  private static RouterFunction<ServerResponse> paymentNetwork(
      RelaySettings.Routes routes, Envelope envelope, CircuitBreakerRegistry breakers) {
    return route("payment-network")
        .route(path(Area.PAYMENT_NETWORK), http())
        .before(requestSize(LARGEST))
        .before(uri(routes.payment()))
        .before(envelope.unsigned())
        .filter(new Guard(breakers.circuitBreaker(Area.PAYMENT.key())))
        .after(envelope::opened)
        .build();
  }

  private static RequestPredicate anyOf(Area area) {
    return area.paths().stream()
        .map(pattern -> (RequestPredicate) path(pattern))
        .reduce(RequestPredicate::or)
        .orElseThrow();
  }

  @Bean
  ProxyExchange exchange(
      RestClient.Builder clients, RelaySettings.Patience patience, GatewayMvcProperties gateway) {
    // HTTP/1.1, because an upgrade offer on each request helps nobody; redirects are the browser's.
    var http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(patience.connect())
        .build();
    var citizens = exchange(clients, http, patience.answer(), gateway);
    var office = exchange(clients, http, patience.office(), gateway);
    return request -> request.getUri().getPath().startsWith("/ufficio/")
        ? office.exchange(request)
        : citizens.exchange(request);
  }

  private static ProxyExchange exchange(
      RestClient.Builder clients, HttpClient http, Duration wait, GatewayMvcProperties gateway) {
    var factory = new JdkClientHttpRequestFactory(http);
    factory.setReadTimeout(wait);
    factory.enableCompression(false);
    return new RestClientProxyExchange(clients.clone().requestFactory(factory).build(), gateway);
  }
}
