package it.refettorio.enrolment;

import it.refettorio.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceIsBuiltAsAgreed() {
    ArchitectureRules.check("it.refettorio.enrolment");
  }
}
