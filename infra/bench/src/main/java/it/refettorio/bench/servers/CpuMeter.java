package it.refettorio.bench.servers;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The processor time of some processes, each with its children, user and system, since the meter
 * was made. A child that ended meanwhile is not counted.
 */
public final class CpuMeter {

  private final SequencedMap<String, ProcessHandle> processes;
  private final Map<String, Long> startNanos = new LinkedHashMap<>();

  /** @param processes by what they are called */
  public CpuMeter(SequencedMap<String, ProcessHandle> processes) {
    this.processes = new LinkedHashMap<>(processes);
    processes.forEach((name, process) -> startNanos.put(name, nanos(process)));
  }

  /** Microseconds of processor time for each of so many events, process by process. */
  public SequencedMap<String, Double> microsPerEvent(long events) {
    var micros = new LinkedHashMap<String, Double>();
    processes.forEach((name, process) ->
        micros.put(name, (nanos(process) - startNanos.get(name)) / 1e3 / events));
    return micros;
  }

  private static long nanos(ProcessHandle parent) {
    return Stream.concat(Stream.of(parent), parent.children())
        .mapToLong(process ->
            process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
        .sum();
  }
}
