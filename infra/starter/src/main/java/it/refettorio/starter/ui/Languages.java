package it.refettorio.starter.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Italian, or English for who prefers it. A link with {@code ?lang=en} is remembered in a cookie;
 * before that the browser's own preference counts.
 */
class Languages implements HandlerInterceptor {

  private static final String PARAMETER = "lang";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final CookieLocaleResolver resolver;

  Languages() {
    var header = new AcceptHeaderLocaleResolver();
    header.setSupportedLocales(List.of(Locale.ITALIAN, Locale.ENGLISH));
    header.setDefaultLocale(Locale.ITALIAN);
    resolver = new CookieLocaleResolver(PARAMETER) {
      @Override
      protected Locale parseLocaleValue(String tag) {
        return supported(tag);
      }
    };
    resolver.setDefaultLocaleFunction(header::resolveLocale);
    resolver.setCookieMaxAge(REMEMBERED);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
  }

  LocaleResolver resolver() {
    return resolver;
  }

  /** Reads the parameter of a GET only: asking a POST would consume a body meant for another. */
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object any) {
    if (HttpMethod.GET.matches(request.getMethod()) && request.getParameter(PARAMETER) != null) {
      resolver.setLocale(request, response, supported(request.getParameter(PARAMETER)));
    }
    return true;
  }

  private static Locale supported(String tag) {
    return Locale.ENGLISH.getLanguage().equals(tag) ? Locale.ENGLISH : Locale.ITALIAN;
  }
}
