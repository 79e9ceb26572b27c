package it.refettorio.bench.outbox;

import it.refettorio.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The contestant without an outbox: the relay's own producer settings, the relay's own records,
 * every acknowledgement awaited, but nothing read from a database and nothing marked.
 */
final class BareProducer implements AutoCloseable {

  static final String TOPIC = "bench.bare.v1";

  private final KafkaProducer<String, byte[]> producer;
  private final List<ProducerRecord<String, byte[]>> records;

  BareProducer(Map<String, Object> settings, List<ConsumerRecord<String, byte[]>> sent) {
    producer = new KafkaProducer<>(settings);
    records = sent.stream()
        .map(record -> new ProducerRecord<>(
            TOPIC, null, record.key(), record.value(), record.headers()))
        .toList();
  }

  static void createTopic(Admin admin) throws InterruptedException, ExecutionException {
    admin.createTopics(List.of(new NewTopic(TOPIC, Topics.PARTITIONS, (short) 1))).all().get();
  }

  /** Returns when the broker has acknowledged every record. */
  void sendAll() throws InterruptedException, ExecutionException {
    var sends = new ArrayList<Future<?>>(records.size());
    for (var record : records) {
      sends.add(producer.send(record));
    }
    producer.flush();
    for (var send : sends) {
      send.get();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
