package it.refettorio.local;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.process.LogTail;
import it.refettorio.local.process.Pid;
import it.refettorio.local.process.RunRecord;
import it.refettorio.local.report.Progress;
import it.refettorio.local.report.Trouble;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Looks after started parts: when they become healthy, and when one ends without being asked. */
final class Watch {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long LOOK_MILLIS = 200;
  private static final long CALM_LOOK_MILLIS = 1_000;

  private final RunRecord record;
  private final DataDirectory data;
  private final HealthCheck health;
  private final Progress progress;
  /** From then on a part that ends has been asked to. */
  private volatile boolean over;

  Watch(RunRecord record, DataDirectory data, HealthCheck health, Progress progress) {
    this.record = record;
    this.data = data;
    this.health = health;
    this.progress = progress;
  }

  void end() {
    over = true;
  }

  /** @throws Trouble if one of them dies or is not healthy in time */
  void awaitHealthy(Set<Part> parts) throws InterruptedException {
    Set<Part> waiting = EnumSet.copyOf(parts);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!waiting.isEmpty()) {
      for (Part part : EnumSet.copyOf(waiting)) {
        if (hasDied(part)) {
          throw new Trouble(death(part));
        }
        if (health.isUp(part)) {
          progress.step(part.title(), "attivo");
          waiting.remove(part);
        }
      }
      if (System.nanoTime() > deadline) {
        Part part = waiting.iterator().next();
        throw new Trouble("«%s» non diventa attivo. Registro: %s\n%s"
            .formatted(part.title(), data.log(part), LogTail.of(data.log(part))));
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Tells of each part that dies; the others go on, as they should. Returns when none is left. */
  void keep() throws InterruptedException {
    var watched = EnumSet.allOf(Part.class);
    while (!watched.isEmpty()) {
      for (Part part : EnumSet.copyOf(watched)) {
        if (hasDied(part)) {
          watched.remove(part);
          progress.say(death(part));
        }
      }
      Thread.sleep(CALM_LOOK_MILLIS);
    }
    progress.say("Non resta più nulla in funzione.");
  }

  private boolean hasDied(Part part) {
    return record.process(part.id()).flatMap(Pid::alive).isEmpty() && !over;
  }

  private String death(Part part) {
    return "«%s» si è fermato da solo. Ultime righe di %s:\n%s"
        .formatted(part.title(), data.log(part), LogTail.of(data.log(part)));
  }
}
