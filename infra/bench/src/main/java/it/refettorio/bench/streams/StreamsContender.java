package it.refettorio.bench.streams;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The program: {@code StreamsContender BROKER STATE_DIRECTORY}. It prints {@code running} when it
 * is; to each line on its input it answers with all balances and an empty line; it ends when its
 * input does.
 */
public final class StreamsContender {

  /** Application and consumer group. */
  public static final String GROUP = "bench-streams";
  /** What it says once it runs. */
  public static final String RUNNING = "running";
  public static final int THREADS = 2;
  public static final int COMMIT_MILLIS = 1_000;
  public static final int CACHE_MEBIBYTES = 128;

  private static final int HOLD_MILLIS = 1_500_000;

  private StreamsContender() {}

  public static void main(String[] words) throws IOException {
    try (var streams = new KafkaStreams(
        BalanceTopology.build(), settings(words[0], words[1]))) {
      streams.setStateListener((present, _) -> {
        if (present == KafkaStreams.State.RUNNING) {
          System.out.println(RUNNING);
        }
      });
      streams.start();
      var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      while (input.readLine() != null) {
        tell(streams);
      }
    }
  }

  private static void tell(KafkaStreams streams) {
    ReadOnlyKeyValueStore<String, Sums> balances = streams.store(
        StoreQueryParameters.fromNameAndType(
            BalanceTopology.BALANCES, QueryableStoreTypes.keyValueStore()));
    var text = new StringBuilder();
    try (var all = balances.all()) {
      all.forEachRemaining(
          balance -> text.append(balance.key).append(' ').append(balance.value.cents()).append('\n'));
    }
    System.out.println(text);
  }

  private static Properties settings(String broker, String stateDirectory) {
    var settings = new Properties();
    settings.putAll(Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG, GROUP,
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
        StreamsConfig.STATE_DIR_CONFIG, stateDirectory,
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2,
        StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS,
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS,
        StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_MEBIBYTES * 1024L * 1024,
        StreamsConfig.REPLICATION_FACTOR_CONFIG, 1,
        StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 10_000));
    settings.putAll(Map.of(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest",
        StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 10_000,
        StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), 8 * 1024 * 1024,
        // It is held while others are measured; that is no reason to give it up.
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), HOLD_MILLIS,
        StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), HOLD_MILLIS,
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4",
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024,
        StreamsConfig.topicPrefix(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG), "0.5"));
    return settings;
  }
}
