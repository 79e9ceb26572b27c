package it.refettorio.bench.ledger;

import it.refettorio.bench.servers.Pausable;
import it.refettorio.bench.servers.Servers;
import it.refettorio.bench.servers.WalletProcess;
import it.refettorio.bench.streams.StreamsContender;
import it.refettorio.local.process.Ending;
import it.refettorio.local.process.Programs;
import it.refettorio.local.report.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The Kafka Streams program, started like the service: a process with the same JVM. */
final class StreamsProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final Pausable pausable;
  private final BufferedReader answers;

  private StreamsProcess(Process process) {
    this.process = process;
    this.pausable = new Pausable(process.toHandle());
    this.answers = process.inputReader();
  }

  /** Returns when it has read the prices and waits for meals. */
  static StreamsProcess start(Servers servers) throws IOException {
    var command = new ArrayList<String>();
    command.add(Programs.java());
    command.addAll(WalletProcess.JVM);
    command.addAll(List.of(
        "-cp", System.getProperty("java.class.path"),
        StreamsContender.class.getName(), servers.kafkaBootstrap(),
        servers.data().root().resolve("streams").toString()));
    var log = servers.data().logs().resolve("streams.log").toFile();
    var streams = new StreamsProcess(
        new ProcessBuilder(command).redirectError(Redirect.to(log)).start());
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "stop-streams"));
    streams.awaitRunning();
    return streams;
  }

  private void awaitRunning() throws IOException {
    for (String line; (line = answers.readLine()) != null; ) {
      if (line.equals(StreamsContender.RUNNING)) {
        return;
      }
    }
    throw new Trouble("Kafka Streams does not start");
  }

  /** All balances it holds, once everything it was given is committed. */
  Balances.Digest balances() throws IOException {
    process.outputWriter().write("balances\n");
    process.outputWriter().flush();
    var digest = new Balances.Digest();
    for (String line; !(line = answers.readLine()).isEmpty(); ) {
      if (line.equals(StreamsContender.RUNNING)) {
        continue;
      }
      var parts = line.split(" ");
      digest.add(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
    }
    return digest;
  }

  Pausable process() {
    return pausable;
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      pausable.resume();
      Ending.end(List.of(process.toHandle()), PATIENCE);
    }
  }
}
