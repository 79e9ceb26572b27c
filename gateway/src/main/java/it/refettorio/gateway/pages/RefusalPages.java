package it.refettorio.gateway.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Pages that stand in for the one asked for. They are reached by forward only, from the edge and
 * from the relay, whatever the method of the request.
 */
@Controller
class RefusalPages {

  private static final Set<String> REASONS =
      Set.of("foreign-origin", "stale-form", "wrong-area", "too-many");
  private static final Set<String> SERVICES =
      Set.of("notification", "enrolment", "attendance", "wallet", "payment");
  private static final String RETRY_SECONDS = "30";

  @RequestMapping("/rifiuto/{why}")
  String refused(
      @PathVariable String why,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    expected(request, REASONS.contains(why));
    response.setStatus(
        (why.equals("too-many") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.FORBIDDEN).value());
    return page("refused." + why, request, model);
  }

  @RequestMapping("/non-risponde/{service}")
  String silent(
      @PathVariable String service,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    expected(request, SERVICES.contains(service));
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return page("silent." + service, request, model);
  }

  private static String page(String key, HttpServletRequest request, Model model) {
    String asked = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    boolean repeatable = "GET".equals(request.getMethod());
    model.addAttribute("page",
        new RefusalView(key + ".title", key + ".text", repeatable ? asked : "/"));
    return "pages/rifiuto";
  }

  private static void expected(HttpServletRequest request, boolean known) {
    if (!known || request.getDispatcherType() != DispatcherType.FORWARD) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
