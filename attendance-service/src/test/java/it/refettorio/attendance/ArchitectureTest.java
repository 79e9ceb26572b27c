package it.refettorio.attendance;

import it.refettorio.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void dependenciesPointInward() {
    ArchitectureRules.check("it.refettorio.attendance");
  }
}
