package it.refettorio.bench.page;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The whole system with its demo municipality, from the first port to the last process. */
final class Portal implements AutoCloseable {

  private final Path root;
  private final DataDirectory data;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean measured;

  private Portal(Path root, DataDirectory data) {
    this.root = root;
    this.data = data;
  }

  /** Returns when {@code ./run} says that everything is up; Ctrl-C stops it too. */
  static Portal start(Path root, DataDirectory data, PortPlan ports, boolean build)
      throws IOException, InterruptedException {
    var portal = new Portal(root, data);
    Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "stop-portal"));
    data.delete();
    var words = new ArrayList<>(
        List.of("--detach", "--port-base", Integer.toString(ports.base())));
    if (!build) {
      words.add("--no-build");
    }
    if (portal.run(words) != 0) {
      throw new Trouble("./run could not start the portal");
    }
    return portal;
  }

  private int run(List<String> words) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(root.resolve("run").toString());
    command.addAll(words);
    command.addAll(List.of("--data", data.root().toString()));
    return new ProcessBuilder(command)
        .redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT).start().waitFor();
  }

  /** Says that all went well: nobody will want to read the logs. */
  void measured() {
    measured = true;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      boolean stopped = run(List.of("stop")) == 0;
      if (stopped && measured) {
        data.delete();
      } else {
        System.err.println("What the programs said is kept in " + data.logs());
      }
    } catch (IOException e) {
      System.err.println("./run stop failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
