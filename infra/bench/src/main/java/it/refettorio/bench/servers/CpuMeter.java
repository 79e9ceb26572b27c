package it.refettorio.bench.servers;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time of some processes and their children, user and system, since it was made. A
 * child that ended meanwhile is not counted.
 */
public final class CpuMeter {

  private final List<ProcessHandle> processes;
  private final long startNanos;

  private CpuMeter(List<ProcessHandle> processes) {
    this.processes = processes;
    this.startNanos = total();
  }

  public static CpuMeter of(ProcessHandle... processes) {
    return new CpuMeter(List.of(processes));
  }

  /** Microseconds of processor time for each of so many events. */
  public double microsPerEvent(long events) {
    return (total() - startNanos) / 1e3 / events;
  }

  private long total() {
    return processes.stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.children()))
        .mapToLong(process ->
            process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
        .sum();
  }
}
