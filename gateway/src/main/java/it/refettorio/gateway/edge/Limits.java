package it.refettorio.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import it.refettorio.gateway.edge.EdgeSettings.Limit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One bucket of requests per visitor, in this process: with several gateways a visitor may ask that
 * many times more, which is still a limit.
 */
class Limits extends OncePerRequestFilter {

  /** Who is counted, and by which limit. */
  record Visitor(String key, Limit limit) {}

  private static final int VISITORS_MAX = 100_000;

  private final Function<HttpServletRequest, Visitor> visitors;
  private final Refusals refusals;
  private final Cache<String, Bucket> buckets;

  /**
   * The limits of one chain.
   *
   * @param longest of the limits' periods: a bucket unused for so long is full again and forgotten
   */
  Limits(Function<HttpServletRequest, Visitor> visitors, Duration longest, Refusals refusals) {
    this.visitors = visitors;
    this.refusals = refusals;
    this.buckets = Caffeine.newBuilder()
        .maximumSize(VISITORS_MAX).expireAfterAccess(longest).build();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var visitor = visitors.apply(request);
    var taken = buckets.get(visitor.key(), _ -> bucket(visitor.limit()))
        .tryConsumeAndReturnRemaining(1);
    if (taken.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      refusals.tooMany(request, response, Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
  }

  private static Bucket bucket(Limit limit) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder()
            .capacity(limit.requests())
            .refillGreedy(limit.requests(), limit.per())
            .build())
        .build();
  }
}
