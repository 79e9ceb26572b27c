package it.refettorio.starter.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages for a program that says whose portal it belongs to ({@code refettorio.portal.*}).
 *
 * <p>It comes before Boot's own configuration, which steps back for the beans defined here.
 */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnProperty("refettorio.portal.municipality")
@EnableConfigurationProperties(PortalSettings.class)
public class UiConfiguration implements WebMvcConfigurer {

  private final Languages languages = new Languages();

  @Bean
  @ConditionalOnMissingBean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  ViewResolver pages(TemplateEngine templates) {
    return new Pages(templates);
  }

  /** The service's own words first, then the shared ones. */
  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "it/refettorio/starter/ui/ui");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    return languages.resolver();
  }

  @Bean
  FlashMapManager flashMapManager() {
    return new DoneCookie();
  }

  @Bean
  Assets assets() {
    return Assets.ofThisJar();
  }

  @Bean
  UiAdvice uiAdvice(MessageSource messages, PortalSettings portal, Assets assets) {
    return new UiAdvice(messages, portal, assets);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languages);
  }
}
