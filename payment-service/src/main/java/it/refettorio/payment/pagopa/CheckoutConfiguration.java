package it.refettorio.payment.pagopa;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class CheckoutConfiguration {

  private static final String KEY_HEADER = "Ocp-Apim-Subscription-Key";

  @Bean
  RestClient checkoutRestClient(RestClient.Builder builder, CheckoutSettings settings) {
    var http = HttpClient.newBuilder()
        .connectTimeout(settings.connectTimeout())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(settings.answerTimeout());
    var client = builder.baseUrl(settings.url()).requestFactory(requests);
    if (!settings.subscriptionKey().isBlank()) {
      client.defaultHeader(KEY_HEADER, settings.subscriptionKey());
    }
    return client.build();
  }

  /** After half of ten calls failed, says at once for ten seconds that Checkout is away. */
  @Bean
  CircuitBreaker checkoutBreaker(MeterRegistry meters) {
    var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
        .slidingWindowSize(10)
        .minimumNumberOfCalls(5)
        .failureRateThreshold(50)
        .waitDurationInOpenState(Duration.ofSeconds(10))
        .permittedNumberOfCallsInHalfOpenState(2)
        .automaticTransitionFromOpenToHalfOpenEnabled(false)
        .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    return breakers.circuitBreaker("checkout");
  }
}
