package it.refettorio.gateway.edge;

import it.refettorio.starter.ui.PortalSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an unsafe request in only if the browser says that one of our own pages sent it. Every
 * browser of these years says so in {@code Sec-Fetch-Site} or, before that, in {@code Origin}; who
 * says neither is no browser that has our forms. The form's token is checked besides, by whoever
 * reads the form.
 */
class OwnOrigin extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OwnOrigin.class);
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String FETCH_SITE = "Sec-Fetch-Site";

  private final String portal;
  private final Refusals refusals;

  OwnOrigin(PortalSettings settings, Refusals refusals) {
    this.portal = origin(settings.url());
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SAFE.contains(request.getMethod()) || ours(request)) {
      chain.doFilter(request, response);
      return;
    }
    LOG.warn("refused a request from another site path={}", request.getRequestURI());
    refusals.forbid(request, response, "foreign-origin");
  }

  private boolean ours(HttpServletRequest request) {
    String site = request.getHeader(FETCH_SITE);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return site == null ? portal.equals(origin) : site.equals("same-origin");
  }

  static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }
}
