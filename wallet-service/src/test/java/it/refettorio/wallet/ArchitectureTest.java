package it.refettorio.wallet;

import it.refettorio.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceIsBuiltAsTheHouseIs() {
    ArchitectureRules.check("it.refettorio.wallet");
  }
}
