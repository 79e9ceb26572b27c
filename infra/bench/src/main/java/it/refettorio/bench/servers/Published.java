package it.refettorio.bench.servers;

import it.refettorio.contracts.Topics;
import it.refettorio.local.report.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What really lies on a topic. */
public final class Published {

  private static final Duration POLL = Duration.ofSeconds(5);

  private Published() {}

  /** How many records the topic has ever taken. */
  public static long count(Admin admin, String topic)
      throws InterruptedException, ExecutionException {
    return admin.listOffsets(partitions(topic).stream()
            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
        .all().get().values().stream().mapToLong(ListOffsetsResultInfo::offset).sum();
  }

  /**
   * Everything on the topic, as its consumers get it.
   *
   * @throws Trouble if fewer records come than are expected
   */
  public static List<ConsumerRecord<String, byte[]>> read(
      String bootstrapServers, String topic, int expected) {
    var records = new ArrayList<ConsumerRecord<String, byte[]>>(expected);
    try (var consumer = new KafkaConsumer<>(
        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
        new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions(topic));
      consumer.seekToBeginning(consumer.assignment());
      while (records.size() < expected) {
        var polled = consumer.poll(POLL);
        if (polled.isEmpty()) {
          throw new Trouble("%s holds %d records, not %d"
              .formatted(topic, records.size(), expected));
        }
        polled.forEach(records::add);
      }
    }
    return records;
  }

  private static List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, Topics.PARTITIONS)
        .mapToObj(partition -> new TopicPartition(topic, partition)).toList();
  }
}
