package it.refettorio.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/**
 * Adds to a login request what Spring's default leaves out: the level, the scheme the person chose
 * on our page and, on a second try, the wish for a fresh login.
 */
@Component
class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

  static final String BASE = "/oauth2/authorization";

  private final OAuth2AuthorizationRequestResolver standard;
  private final LoginSettings settings;

  AuthorizationRequests(IdentityProviders providers, LoginSettings settings) {
    this.standard = new DefaultOAuth2AuthorizationRequestResolver(providers, BASE);
    this.settings = settings;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return completed(standard.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    return completed(standard.resolve(request, id), request);
  }

  private @Nullable OAuth2AuthorizationRequest completed(
      @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request) {
    if (begun == null) {
      return null;
    }
    var more = new LinkedHashMap<String, Object>(begun.getAdditionalParameters());
    more.put("ui_locales", request.getLocale().getLanguage());
    var way = LoginWay.remembered(request);
    String registration = begun.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
    if (IdentityProviders.CITIZENS.equals(registration)) {
      more.put("acr_values", settings.citizens().minimumLevel().acr());
      more.putAll(hint(way));
    }
    if (request.getParameter("riprova") != null) {
      more.put("prompt", "login");
    }
    return OAuth2AuthorizationRequest.from(begun).additionalParameters(more).build();
  }

  private Map<String, String> hint(LoginWay way) {
    String value = settings.citizens().hints().get(way.key());
    return value == null ? Map.of() : Map.of(settings.citizens().hintParameter(), value);
  }
}
