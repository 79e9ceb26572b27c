package it.refettorio.simulator.pagopa.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeChecksTest {

  @Test
  void acceptsAWellFormedIban() {
    assertThat(NodeChecks.isIban("IT60X0542811101000000123456")).isTrue();
  }

  @Test
  void refusesAnIbanWithAWrongCheckDigit() {
    assertThat(NodeChecks.isIban("IT61X0542811101000000123456")).isFalse();
    assertThat(NodeChecks.isIban(null)).isFalse();
  }
}
