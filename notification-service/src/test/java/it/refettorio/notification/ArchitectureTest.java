package it.refettorio.notification;

import it.refettorio.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void dependenciesPointInwardAndSqlLivesInStores() {
    ArchitectureRules.check("it.refettorio.notification");
  }
}
