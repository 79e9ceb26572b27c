package it.refettorio.starter.ui;

import it.refettorio.starter.caller.Caller;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands every page its {@link Ui}, error pages included. */
@ControllerAdvice
record UiAdvice(MessageSource messages, PortalSettings portal, Assets assets) {

  @ModelAttribute
  Ui ui(Locale locale, HttpServletRequest request) {
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Ui(
        messages, locale, csrf, path(request), query(request), portal, assets,
        caller(request), done(request));
  }

  /** An error page is made under another path; what counts is what the browser asked for. */
  private static String path(HttpServletRequest request) {
    var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed;
  }

  private static String query(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? "" : query;
  }

  /** From the security context, or from the attribute a program without one may set. */
  private static @Nullable Caller caller(HttpServletRequest request) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? caller
        : (Caller) request.getAttribute(Caller.class.getName());
  }

  private static @Nullable String done(HttpServletRequest request) {
    var arrived = RequestContextUtils.getInputFlashMap(request);
    return arrived == null ? null : (String) arrived.get(Ui.DONE);
  }
}
