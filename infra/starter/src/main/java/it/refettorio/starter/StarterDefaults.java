package it.refettorio.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * Settings that are the same in every service, below everything else, so that a service or an
 * operator can override each of them.
 */
public final class StarterDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    add(environment, "portal.yml");
    add(environment, "starter-defaults.yml");
  }

  private static void add(ConfigurableEnvironment environment, String file) {
    var resource = new ClassPathResource(file);
    if (!resource.exists()) {
      return;
    }
    try {
      new YamlPropertySourceLoader().load(file, resource)
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
