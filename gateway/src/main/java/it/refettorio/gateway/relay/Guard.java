package it.refettorio.gateway.relay;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stops asking a service that fails, for a while, and puts a stand-in where its answer should be.
 * It runs on the request's own thread and never asks twice: a form that may have been taken must
 * not be taken again.
 */
class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  /** A service that says these of itself is counted as failing; its own page is shown. */
  private static final Set<Integer> FAILING = Set.of(502, 503, 504);

  private static final String RETRY_SECONDS = "30";

  private final CircuitBreaker breaker;

  Guard(CircuitBreaker breaker) {
    this.breaker = breaker;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!breaker.tryAcquirePermission()) {
      return standIn(request);
    }
    long started = breaker.getCurrentTimestamp();
    try {
      var answer = next.handle(request);
      record(answer, started);
      return answer;
    } catch (ResourceAccessException unanswered) {
      if (NestedExceptionUtils.getMostSpecificCause(unanswered) instanceof ClientAbortException) {
        // The visitor went away in the middle of an upload: not the service's fault.
        breaker.releasePermission();
        throw unanswered;
      }
      breaker.onError(elapsed(started), breaker.getTimestampUnit(), unanswered);
      LOG.warn("a service does not answer service={} method={} cause={}", breaker.getName(),
          request.method(), unanswered.getMessage());
      return standIn(request);
    } catch (Exception ours) {
      breaker.releasePermission();
      throw ours;
    }
  }

  private void record(ServerResponse answer, long started) {
    if (FAILING.contains(answer.statusCode().value())) {
      breaker.onError(elapsed(started), breaker.getTimestampUnit(),
          new IllegalStateException("status " + answer.statusCode()));
    } else {
      breaker.onSuccess(elapsed(started), breaker.getTimestampUnit());
    }
  }

  private long elapsed(long started) {
    return breaker.getCurrentTimestamp() - started;
  }

  /** The page is made by a controller, which has the words and the layout. */
  private ServerResponse standIn(ServerRequest request) {
    if (request.headers().accept().stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)) {
      var problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
      problem.setType(URI.create("urn:refettorio:gateway:silent-service"));
      return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    return ServerResponse.ok().build((servlet, response) -> {
      servlet.getRequestDispatcher("/non-risponde/" + breaker.getName()).forward(servlet, response);
      return null;
    });
  }
}
