package it.refettorio.starter.ui;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the assets to browsers. Only one program of the portal does so, the one with {@code
 * refettorio.assets.serve=true}.
 *
 * <p>While an upgrade rolls, services write the addresses of another version than this program's.
 * They are answered with these files too, or pages would stand there without any style; but not to
 * be kept, for a browser would otherwise have the wrong content for a year.
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
    registry
        .addResourceHandler("/a/*/**")
        .addResourceLocations("classpath:/" + Assets.FOLDER)
        .setCacheControl(CacheControl.noStore())
        .resourceChain(false)
        .addResolver(new OfAnotherVersion());
  }

  /** Finds a file whatever version stands before its name. */
  private static final class OfAnotherVersion extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      return super.getResource(path.substring(path.indexOf('/') + 1), location);
    }
  }
}
