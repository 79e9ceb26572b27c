package it.refettorio.starter.parked;

import it.refettorio.starter.inbox.InboxConfiguration;
import it.refettorio.starter.inbox.ParkedRecords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The page of parked records, on every service that has an office dashboard. */
@AutoConfiguration(after = InboxConfiguration.class)
@ConditionalOnProperty("refettorio.office-path")
public class ParkedConfiguration {

  @Bean
  ParkedRecordsPage parkedRecordsPage(
      ParkedRecords parked,
      @Value("${refettorio.office-path}") String officePath,
      @Value("${refettorio.caller.jwks:}") String jwks) {
    return new ParkedRecordsPage(parked, officePath, !jwks.isEmpty());
  }
}
