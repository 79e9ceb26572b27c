package it.refettorio.bench.page;

import it.refettorio.bench.report.Latencies;
import it.refettorio.local.report.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Ways to ask for a page again and again. */
public sealed interface Load {

  /** What one measurement gave. */
  record Result(double perSecond, Latencies latencies) {}

  String words();

  /**
   * Asks for so long and returns when the last answer is there.
   *
   * @throws Trouble if only one request failed: figures without it would be prettier than true
   */
  Result on(Door door, Duration length) throws InterruptedException;

  /** So many readers, each asking again as soon as it has its answer. */
  record Closed(int readers) implements Load {

    @Override
    public String words() {
      return readers + " readers, each asking again at once";
    }

    @Override
    public Result on(Door door, Duration length) throws InterruptedException {
      long started = System.nanoTime();
      long end = started + length.toNanos();
      var reading = new ArrayList<Future<long[]>>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < readers; i++) {
          reading.add(threads.submit(() -> readUntil(end, door)));
        }
      }
      return result(reading, started);
    }

    private static long[] readUntil(long end, Door door) throws Exception {
      var nanos = LongStream.builder();
      for (long asked = System.nanoTime(); asked < end; asked = System.nanoTime()) {
        door.page();
        nanos.add(System.nanoTime() - asked);
      }
      return nanos.build().toArray();
    }
  }

  /**
   * Requests at fixed times, whatever became of the earlier ones. Each is timed from the moment it
   * was due, so a stall counts for every request it delays.
   */
  record Paced(int perSecond) implements Load {

    @Override
    public String words() {
      return perSecond + " requests a second";
    }

    @Override
    public Result on(Door door, Duration length) throws InterruptedException {
      long gap = Duration.ofSeconds(1).toNanos() / perSecond;
      long requests = length.toNanos() / gap;
      var asked = new ArrayList<Future<long[]>>();
      long started = System.nanoTime();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < requests; i++) {
          long due = started + i * gap;
          for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          asked.add(threads.submit(() -> {
            door.page();
            return new long[] {System.nanoTime() - due};
          }));
        }
      }
      return result(asked, started);
    }
  }

  private static Result result(List<Future<long[]>> parts, long started)
      throws InterruptedException {
    double seconds = (System.nanoTime() - started) / 1e9;
    var nanos = LongStream.builder();
    try {
      for (var part : parts) {
        for (long each : part.get()) {
          nanos.add(each);
        }
      }
    } catch (ExecutionException e) {
      throw new Trouble("A request failed, so there is no figure: " + e.getCause(), e);
    }
    var latencies = new Latencies(nanos.build().toArray());
    return new Result(latencies.count() / seconds, latencies);
  }
}
