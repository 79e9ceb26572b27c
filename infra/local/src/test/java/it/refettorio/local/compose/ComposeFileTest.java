package it.refettorio.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.EnvironmentPlan;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Holds {@code docker-compose.yml} to the plan of the local run: same parts, same variables. */
class ComposeFileTest {

  /** Set by the image for every container. */
  private static final Set<String> BY_THE_IMAGE = Set.of("SERVER_ADDRESS", "SERVER_PORT");
  /** What only containers have: a mail catcher. */
  private static final Set<String> BESIDES_THE_PLAN =
      Set.of("SERVER_PORT", "SPRING_MAIL_HOST", "SPRING_MAIL_PORT");

  @TempDir Path directory;
  private Map<String, Map<String, Object>> services;
  private EnvironmentPlan plan;

  @BeforeEach
  void readTheFile() throws IOException {
    try (var reader = Files.newBufferedReader(root().resolve("docker-compose.yml"))) {
      Map<String, Object> file = new Yaml().load(reader);
      services = cast(file.get("services"));
    }
    var data = new DataDirectory(directory.resolve("data"));
    data.open();
    plan = new EnvironmentPlan(new PortPlan(8080), Secrets.in(data),
        Path.of("/keys/private/caller-signing-key.json"),
        Path.of("/keys/public/caller-jwks.json"), Duration.ZERO);
  }

  @Test
  void hasEveryPartTheKeysAndTheMailCatcher() {
    var expected = new HashSet<>(Set.of("keys", "mail"));
    for (Part part : Part.values()) {
      expected.add(part.id());
    }

    assertThat(services.keySet()).isEqualTo(expected);
  }

  @Test
  void everyProgramGetsTheVariablesOfThePlanAndNoUnknownOne() {
    for (Part part : Part.programs()) {
      Set<String> planned = new HashSet<>(plan.of(part).keySet());
      planned.removeAll(BY_THE_IMAGE);
      Set<String> written = new HashSet<>(environment(part.id()).keySet());
      written.removeAll(BESIDES_THE_PLAN);

      assertThat(written).as(part.id()).isEqualTo(planned);
    }
  }

  @Test
  void everyServiceWaitsForAHealthyDatabaseAndBrokerAndForTheKeys() {
    for (Part service : Part.services()) {
      Map<String, Map<String, String>> dependencies = cast(service(service).get("depends_on"));
      assertThat(dependencies.get("postgres")).containsEntry("condition", "service_healthy");
      assertThat(dependencies.get("kafka")).containsEntry("condition", "service_healthy");
      assertThat(dependencies.get("keys"))
          .containsEntry("condition", "service_completed_successfully");
      assertThat(dependencies.keySet())
          .as("no service waits for another").doesNotContainAnyElementsOf(otherServices());
    }
  }

  @Test
  void eachServiceOpensItsOwnDatabaseAsItsOwnRole() {
    for (Part service : Part.services()) {
      assertThat(environment(service.id()))
          .containsEntry("SPRING_DATASOURCE_URL",
              "jdbc:postgresql://postgres:5432/" + service.id())
          .containsEntry("SPRING_DATASOURCE_USERNAME", service.id());
      assertThat(environment("postgres"))
          .containsEntry(service.name() + "_DATABASE_PASSWORD",
              environment(service.id()).get("SPRING_DATASOURCE_PASSWORD"));
    }
  }

  @Test
  void theScriptOfTheDatabaseKnowsEveryService() throws IOException {
    String script = Files.readString(root().resolve("infra/docker/postgres/databases.sh"));

    String names = String.join(" ", List.of(
        "gateway", "enrolment", "attendance", "wallet", "payment", "notification"));
    assertThat(script).contains("for service in " + names + ";");
    assertThat(Part.services()).extracting(Part::id)
        .containsExactlyInAnyOrder(names.split(" "));
  }

  @Test
  void onlyTheGatewaySeesThePrivateKey() {
    for (Part part : Part.programs()) {
      assertThat(String.valueOf(service(part).get("volumes")).contains("caller-private"))
          .as(part.id()).isEqualTo(part == Part.GATEWAY);
    }
  }

  @Test
  void publishesPortsOnThisMachineAlone() {
    services.forEach((name, service) -> {
      List<String> ports = cast(service.getOrDefault("ports", List.of()));
      assertThat(ports).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
    });
  }

  @Test
  void everyProgramIsBuiltFromItsOwnJarAndRunsWithoutPrivileges() {
    for (Part part : Part.programs()) {
      Map<String, Object> service = service(part);
      Map<String, Object> build = cast(service.get("build"));
      Map<String, String> arguments = cast(build.get("args"));
      String name = Path.of(part.module()).getFileName().toString();
      assertThat(arguments).containsEntry("JAR", part.module() + "/target/" + name + "-*.jar");
      assertThat(service).containsEntry("read_only", true)
          .containsEntry("cap_drop", List.of("ALL"))
          .containsEntry("security_opt", List.of("no-new-privileges:true"))
          .containsKey("mem_limit");
    }
  }

  @Test
  void theImageRunsAsAPlainUserAndAsksForHealth() throws IOException {
    String image = Files.readString(root().resolve("infra/docker/Dockerfile"));
    String program = image.substring(image.indexOf("AS program"));

    assertThat(program).contains("USER 10001", "HEALTHCHECK", "EXPOSE 8080");
    assertThat(image).doesNotContain(":latest");
    services.forEach((name, service) ->
        assertThat(String.valueOf(service.get("image"))).as(name).doesNotEndWith(":latest"));
  }

  private Map<String, Object> service(Part part) {
    return services.get(part.id());
  }

  private Map<String, Object> environment(String service) {
    return cast(services.get(service).get("environment"));
  }

  private static List<String> otherServices() {
    return Part.services().stream().map(Part::id).toList();
  }

  /** The tests run in the module's own directory. */
  private static Path root() {
    return Path.of("..", "..").toAbsolutePath().normalize();
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
