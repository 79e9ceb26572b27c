package it.refettorio.local.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PortPlanTest {

  @Test
  void placesEveryPartFromTheBaseOn() {
    var ports = new PortPlan(8080);

    assertThat(ports.of(Part.GATEWAY)).isEqualTo(8080);
    assertThat(ports.of(Part.ENROLMENT)).isEqualTo(8081);
    assertThat(ports.of(Part.ATTENDANCE)).isEqualTo(8082);
    assertThat(ports.of(Part.WALLET)).isEqualTo(8083);
    assertThat(ports.of(Part.PAYMENT)).isEqualTo(8084);
    assertThat(ports.of(Part.NOTIFICATION)).isEqualTo(8085);
    assertThat(ports.of(Part.IDENTITY_SIMULATOR)).isEqualTo(8090);
    assertThat(ports.of(Part.PAGOPA_SIMULATOR)).isEqualTo(8091);
    assertThat(ports.of(Part.POSTGRES)).isEqualTo(8092);
    assertThat(ports.of(Part.KAFKA)).isEqualTo(8093);
    assertThat(ports.kafkaController()).isEqualTo(8094);
  }

  @Test
  void givesNoPortTwice() {
    assertThat(new PortPlan(20_000).all()).doesNotHaveDuplicates().hasSize(11);
  }

  @Test
  void refusesABaseThatLeavesTheRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PortPlan(1023));
    assertThatIllegalArgumentException().isThrownBy(() -> new PortPlan(65_522));
  }
}
