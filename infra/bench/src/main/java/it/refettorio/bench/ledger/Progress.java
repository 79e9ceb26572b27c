package it.refettorio.bench.ledger;

import it.refettorio.bench.servers.Servers;
import it.refettorio.contracts.Topics;
import it.refettorio.local.report.Trouble;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups have come on the topic of meals, by what they have committed. */
final class Progress implements AutoCloseable {

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(20);

  private final Admin admin;
  private final Map<TopicPartition, OffsetSpec> partitions = IntStream.range(0, Topics.PARTITIONS)
      .mapToObj(partition -> new TopicPartition(Topics.MEAL.name(), partition))
      .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));

  Progress(Servers servers) {
    admin = servers.admin();
  }

  /**
   * Waits until a group has committed everything that is now on the topic.
   *
   * @param alive whether the consumer still runs
   */
  void awaitEnd(String group, BooleanSupplier alive)
      throws ExecutionException, InterruptedException {
    long end = end();
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (committed(group) < end) {
      if (!alive.getAsBoolean()) {
        throw new Trouble(group + " has ended");
      }
      if (System.nanoTime() > deadline) {
        throw new Trouble("%s stands at %d of %d".formatted(group, committed(group), end));
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  long committed(String group) throws ExecutionException, InterruptedException {
    return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get()
        .entrySet().stream()
        .filter(entry -> partitions.containsKey(entry.getKey()) && entry.getValue() != null)
        .mapToLong(entry -> entry.getValue().offset()).sum();
  }

  private long end() throws ExecutionException, InterruptedException {
    return admin.listOffsets(partitions).all().get().values().stream()
        .mapToLong(result -> result.offset()).sum();
  }

  @Override
  public void close() {
    admin.close();
  }
}
