package it.refettorio.starter.ui;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the assets to browsers. Only one program of the portal does so, the one with {@code
 * refettorio.assets.serve=true}.
 *
 * <p>Another version's address is answered with not found rather than with these files: during an
 * upgrade a browser would otherwise keep the wrong content for a year.
 */
@AutoConfiguration
@ConditionalOnProperty("refettorio.assets.serve")
public class AssetsConfiguration implements WebMvcConfigurer {

  private static final Duration A_YEAR = Duration.ofDays(365);

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(Assets.ofThisJar().prefix() + "**")
        .addResourceLocations("classpath:/" + Assets.FOLDER)
        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
  }
}
