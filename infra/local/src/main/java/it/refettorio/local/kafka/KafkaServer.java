package it.refettorio.local.kafka;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the broker with settings for one node and little memory. */
public final class KafkaServer {

  private static final List<String> SMALL =
      List.of("-Xms48m", "-Xmx224m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final DataDirectory data;
  private final PortPlan ports;
  private final List<String> jvmOptions;

  public KafkaServer(DataDirectory data, PortPlan ports) {
    this(data, ports, SMALL);
  }

  /** @param jvmOptions how large the broker's machine is, and how it compiles */
  public KafkaServer(DataDirectory data, PortPlan ports, List<String> jvmOptions) {
    this.data = data;
    this.ports = ports;
    this.jvmOptions = List.copyOf(jvmOptions);
  }

  /** Returns at once; the broker answers on its port a few seconds later. */
  public Process start() throws IOException {
    Files.createDirectories(data.kafka());
    Path settings = data.kafka().resolve("server.properties");
    Files.writeString(settings, settings());
    // The launcher's own class path: it holds the broker's jars.
    String classPath = System.getProperty("java.class.path");
    var command = new ArrayList<String>();
    command.add(Programs.java());
    command.addAll(jvmOptions);
    command.addAll(List.of(
        "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError",
        "-Dlogback.configurationFile=logback-kafka.xml",
        "-cp", classPath,
        Broker.class.getName(), settings.toString()));
    return Programs.start(command, Map.of(), data.log(Part.KAFKA));
  }

  private String settings() {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        # One node: internal topics cannot have copies.
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=6
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=2
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=2
        # Facts are kept for ever.
        log.retention.ms=-1
        offsets.retention.minutes=525600
        # Small: one municipality, one machine.
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        log.cleaner.dedupe.buffer.size=8388608
        log.index.size.max.bytes=1048576
        group.initial.rebalance.delay.ms=0
        """.formatted(
        ports.of(Part.KAFKA), ports.kafkaController(), data.kafka().resolve("log"));
  }
}
