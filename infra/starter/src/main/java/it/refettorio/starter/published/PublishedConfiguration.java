package it.refettorio.starter.published;

import it.refettorio.starter.form.FormConfiguration;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.outbox.OutboxConfiguration;
import it.refettorio.starter.outbox.Republication;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * The page of told events, on every service that has an office dashboard and knows its callers: it
 * is for administrators alone.
 */
@AutoConfiguration(after = {OutboxConfiguration.class, FormConfiguration.class})
@ConditionalOnProperty({"refettorio.office-path", "refettorio.caller.jwks"})
public class PublishedConfiguration {

  @Bean
  PublishedPage publishedPage(
      Republication republication,
      FormIds forms,
      Clock clock,
      @Value("${refettorio.office-path}") String officePath) {
    return new PublishedPage(republication, forms, clock, officePath);
  }
}
