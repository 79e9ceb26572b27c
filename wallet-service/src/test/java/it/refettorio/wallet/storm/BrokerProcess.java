package it.refettorio.wallet.storm;

import it.refettorio.testkit.ServiceProcess;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** A Kafka broker in a process of its own that keeps its data when it is killed. */
public final class BrokerProcess {

  private final Path directory;
  private final int port;
  private final int controllerPort;

  BrokerProcess(Path directory, int port, int controllerPort) {
    this.directory = directory;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Returns at once; the broker answers a few seconds later. */
  ServiceProcess start(Path log) throws IOException {
    Files.createDirectories(directory);
    var settings = directory.resolve("server.properties");
    Files.writeString(settings, """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=6
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        group.initial.rebalance.delay.ms=0
        group.min.session.timeout.ms=1000
        log.cleaner.dedupe.buffer.size=8388608
        log.index.size.max.bytes=1048576
        """.formatted(port, controllerPort, directory.resolve("log")));
    return ServiceProcess.start(
        BrokerProcess.class, Map.of("broker.settings", settings.toString()), log);
  }

  /** The broker's own process. */
  public static void main(String[] args) throws IOException {
    var file = System.getProperty("broker.settings");
    var settings = new Properties();
    settings.load(new StringReader(Files.readString(Path.of(file))));
    if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
      StorageTool.execute(
          new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file}, System.out);
    }
    Kafka.main(new String[] {file});
  }
}
