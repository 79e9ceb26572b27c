package it.refettorio.gateway.relay;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells a service where the browser is and under which address it knows the portal. It comes after
 * the filter that removes what the client itself claimed of this.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReturnAddress implements RequestHttpHeadersFilter {

  @Override
  public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
    var servlet = request.servletRequest();
    headers.set("X-Forwarded-For", servlet.getRemoteAddr());
    headers.set("X-Forwarded-Proto", servlet.getScheme());
    headers.set("X-Forwarded-Host", servlet.getServerName());
    headers.set("X-Forwarded-Port", Integer.toString(servlet.getServerPort()));
    return headers;
  }
}
