package it.refettorio.local.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentPlanTest {

  @TempDir Path directory;
  private EnvironmentPlan plan;

  @BeforeEach
  void planOnOtherPorts() {
    var data = new DataDirectory(directory.resolve("data"));
    data.open();
    plan = new EnvironmentPlan(new PortPlan(9000), Secrets.in(data),
        Path.of("/keys/private.json"), Path.of("/keys/public.json"), Duration.ofHours(-3));
  }

  @Test
  void everyProgramListensOnItsOwnPortOfTheLoopbackWithTheSameClock() {
    for (Part part : Part.programs()) {
      assertThat(plan.of(part))
          .containsEntry("SERVER_ADDRESS", "127.0.0.1")
          .containsEntry("SERVER_PORT", Integer.toString(new PortPlan(9000).of(part)))
          .containsEntry("REFETTORIO_CLOCK_OFFSET", "PT-3H");
    }
  }

  @Test
  void everyServiceHasItsOwnDatabaseRoleAndPassword() {
    var passwords = new HashSet<String>();
    for (Part service : Part.services()) {
      Map<String, String> variables = plan.of(service);
      passwords.add(variables.get("SPRING_DATASOURCE_PASSWORD"));
      assertThat(variables)
          .containsEntry("SPRING_DATASOURCE_URL",
              "jdbc:postgresql://127.0.0.1:9012/" + service.id())
          .containsEntry("SPRING_DATASOURCE_USERNAME", service.id())
          .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9013");
    }
    assertThat(passwords).hasSize(Part.services().size());
  }

  @Test
  void theGatewayAloneHoldsThePrivateKey() {
    for (Part part : Part.programs()) {
      Map<String, String> variables = plan.of(part);
      boolean isGateway = part == Part.GATEWAY;
      assertThat(variables.containsValue("/keys/private.json")).isEqualTo(isGateway);
      assertThat(variables.containsValue("/keys/public.json"))
          .isEqualTo(part.isService() && !isGateway);
    }
  }

  @Test
  void theGatewayKnowsTheRouteToEachService() {
    assertThat(plan.of(Part.GATEWAY))
        .containsEntry("REFETTORIO_ROUTES_ENROLMENT", "http://localhost:9001")
        .containsEntry("REFETTORIO_ROUTES_ATTENDANCE", "http://localhost:9002")
        .containsEntry("REFETTORIO_ROUTES_WALLET", "http://localhost:9003")
        .containsEntry("REFETTORIO_ROUTES_PAYMENT", "http://localhost:9004")
        .containsEntry("REFETTORIO_ROUTES_NOTIFICATION", "http://localhost:9005");
  }

  @Test
  void bothEndsOfTheLoginShareIssuerAndClientSecrets() {
    Map<String, String> gateway = plan.of(Part.GATEWAY);
    Map<String, String> simulator = plan.of(Part.IDENTITY_SIMULATOR);

    for (String shared : new String[] {"REFETTORIO_IDENTITY_ISSUER",
        "REFETTORIO_IDENTITY_CLIENT_SECRET", "REFETTORIO_IDENTITY_OPERATORS_CLIENT_SECRET"}) {
      assertThat(gateway.get(shared)).isNotBlank().isEqualTo(simulator.get(shared));
    }
    assertThat(simulator.get("SIMULATOR_ISSUER"))
        .isEqualTo(gateway.get("REFETTORIO_IDENTITY_ISSUER"));
  }

  @Test
  void pagopaReachesTheStationThroughTheGateway() {
    assertThat(plan.of(Part.PAGOPA_SIMULATOR)).containsEntry(
        "REFETTORIO_PAGOPA_STATION_URL", "http://localhost:9000/pagopa/paForNode");
    assertThat(plan.of(Part.PAYMENT)).containsEntry(
        "REFETTORIO_PAGOPA_CHECKOUT_URL", "http://localhost:9011/checkout/ec/v2");
  }

  @Test
  void theInfrastructureIsNotAProgram() {
    assertThatIllegalArgumentException().isThrownBy(() -> plan.of(Part.POSTGRES));
    assertThatIllegalArgumentException().isThrownBy(() -> plan.of(Part.KAFKA));
  }
}
