package it.refettorio.gateway.pages;

import it.refettorio.gateway.relay.Callers;
import it.refettorio.starter.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The header of our own pages shows who is there, as that of the services' pages does. */
@Configuration(proxyBeanMethods = false)
class CallerInHeader implements WebMvcConfigurer, HandlerInterceptor {

  private final Callers callers;

  CallerInHeader(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this)
        .addPathPatterns("/rifiuto/**", "/non-risponde/**", "/accesso-negato",
            "/ufficio/portale/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
    String attribute = Caller.class.getName();
    if (request.getAttribute(attribute) == null) {
      callers.present().ifPresent(caller -> request.setAttribute(attribute, caller));
    }
    return true;
  }
}
