package it.refettorio.gateway.login;

import it.refettorio.starter.ui.PortalSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The pieces of login and session that Spring looks for by type. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LoginConfiguration {

  /** The {@code __Host-} prefix binds the cookie to this very host, but needs TLS. */
  @Bean
  CookieSerializer sessionCookie(PortalSettings portal) {
    boolean tls = "https".equals(portal.url().getScheme());
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(tls ? "__Host-REFETTORIO" : "REFETTORIO");
    cookie.setUseSecureCookie(tls);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** A session written by an older version that cannot be read any more is an ended session. */
  @Bean
  ConversionService springSessionConversionService() {
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(byte[].class, Object.class, new SessionValues());
    return conversion;
  }
}
