package it.refettorio.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.local.FreePorts;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.process.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real broker in its own process. */
class KafkaServerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path directory;
  private final PortPlan ports = FreePorts.find();
  private Process process;

  @AfterEach
  void stop() {
    Ending.end(List.of(process.toHandle()), PATIENCE);
  }

  @Test
  void keepsItsTopicsOverARestart() throws Exception {
    var data = new DataDirectory(directory.resolve("data"));
    data.open();
    var server = new KafkaServer(data, ports);
    process = server.start();
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic("attendance.meal.v1", 6, (short) 1))).all().get();
    }

    assertThat(Ending.end(List.of(process.toHandle()), PATIENCE)).isTrue();
    process = server.start();

    try (Admin admin = admin()) {
      assertThat(admin.listTopics().names().get()).contains("attendance.meal.v1");
    }
  }

  private Admin admin() {
    return Admin.create(Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, ports.kafkaBootstrap(),
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 60_000));
  }
}
