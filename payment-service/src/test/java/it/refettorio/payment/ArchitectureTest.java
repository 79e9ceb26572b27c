package it.refettorio.payment;

import it.refettorio.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsCapabilitiesApartAndDependenciesInward() {
    ArchitectureRules.check("it.refettorio.payment");
  }
}
