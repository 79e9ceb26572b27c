package it.refettorio.starter.inbox;

import it.refettorio.contracts.Event;
import it.refettorio.starter.CrashPoint;
import it.refettorio.starter.MessagingConfiguration;
import it.refettorio.starter.MessagingSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Listens on the topic of every {@link Inbox} and {@link BatchInbox} bean. */
@AutoConfiguration(after = MessagingConfiguration.class)
public class InboxConfiguration {

  private static final int ONE_BY_ONE_BATCH = 200;

  @Bean
  ParkedRecordStore parkedRecordStore(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new ParkedRecordStore(jdbc, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Listeners inboxListeners(
      ObjectProvider<Inbox<?>> inboxes,
      ObjectProvider<BatchInbox<?>> batchInboxes,
      ParkedRecordStore parked,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock,
      CrashPoint crashPoint,
      MessagingSettings settings) {
    var transaction = new TransactionTemplate(transactions);
    var listeners = new ArrayList<InboxContainers.Listener>();
    inboxes.orderedStream().forEach(inbox -> listeners.add(new InboxContainers.Listener(
        new Receiver<>(oneByOne(inbox, jdbc, clock), parked, transaction, crashPoint),
        ONE_BY_ONE_BATCH, settings.inboxConcurrency())));
    batchInboxes.orderedStream().forEach(inbox -> {
      int consumers = Math.max(settings.inboxConcurrency(), inbox.consumers());
      listeners.add(new InboxContainers.Listener(
          new Receiver<>(batches(inbox), parked, transaction, crashPoint),
          inbox.batchSize(consumers), consumers));
    });
    return new Listeners(listeners);
  }

  private static <E extends Event> Receiver.Handler<E> oneByOne(
      Inbox<E> inbox, JdbcTemplate jdbc, Clock clock) {
    return new Receiver.Handler.OneByOne<>(inbox, jdbc, clock);
  }

  private static <E extends Event> Receiver.Handler<E> batches(BatchInbox<E> inbox) {
    return new Receiver.Handler.Batches<>(inbox);
  }

  @Bean
  InboxContainers inboxContainers(
      Listeners listeners,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      @Value("${spring.application.name}") String service) {
    var consumer = kafka.buildConsumerProperties();
    consumer.put("bootstrap.servers", connection.getConsumer().getBootstrapServers());
    return new InboxContainers(consumer, service, listeners.all());
  }

  @Bean
  ParkedRecords parkedRecords(ParkedRecordStore store, Listeners listeners) {
    return new ParkedRecords(store, listeners.receivers());
  }

  @Bean
  ParkedRecordMeters parkedRecordMeters(ParkedRecordStore parked) {
    return new ParkedRecordMeters(parked);
  }

  @Bean
  InboxLag inboxLag(
      KafkaAdmin admin, Listeners listeners, Clock clock,
      @Value("${spring.application.name}") String service) {
    return new InboxLag(admin, service, listeners.topics(), clock);
  }

  /** A holder, so that the receivers themselves are no beans others could take. */
  record Listeners(List<InboxContainers.Listener> all) {

    List<Receiver<?>> receivers() {
      return all.stream().<Receiver<?>>map(InboxContainers.Listener::receiver).toList();
    }

    List<String> topics() {
      return all.stream().map(InboxContainers.Listener::topic).toList();
    }
  }
}
