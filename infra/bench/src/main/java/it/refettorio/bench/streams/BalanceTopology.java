package it.refettorio.bench.streams;

import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealLateCancelled;
import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Meals, each event once, priced and added up by holder: cents, meals, movements, what of an
 * account's sums meals change. The stores of seen events and of balances
 * are RocksDB with a changelog each; prices are in memory on every instance. No movements are kept:
 * that part of the ledger's work has no counterpart here.
 */
final class BalanceTopology {

  static final String BALANCES = "balances";

  private static final String SEEN = "seen";
  private static final String PRICES = "prices";

  private BalanceTopology() {}

  static Topology build() {
    var builder = new StreamsBuilder();
    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(PRICES), Serdes.String(), Prices.serde())
            .withLoggingDisabled(),
        Topics.TARIFF.name(), Consumed.with(Serdes.String(), Serdes.ByteArray()), KeepPrices::new);
    builder.addStateStore(Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(SEEN), Serdes.Bytes(), Serdes.ByteArray()));
    builder.stream(Topics.MEAL.name(), Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .processValues(PriceOnce::new, SEEN)
        .groupByKey(Grouped.with(Serdes.String(), Sums.serde()))
        .reduce(Sums::plus, Materialized
            .<String, Sums>as(Stores.persistentKeyValueStore(BALANCES))
            .withKeySerde(Serdes.String())
            .withValueSerde(Sums.serde())
            .withCachingEnabled());
    return builder.build();
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static final class KeepPrices
      extends ContextualProcessor<String, byte[], Void, Void> {

    @Override
    public void process(Record<String, byte[]> record) {
      KeyValueStore<String, Prices> prices = context().getStateStore(PRICES);
      prices.put(record.key(),
          Prices.of(EventJson.read(record.value(), PupilTariffState.class)));
    }
  }

  private static final class PriceOnce
      extends ContextualFixedKeyProcessor<String, byte[], Sums> {

    private static final byte[] MARK = {1};

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
      KeyValueStore<Bytes, byte[]> seen = context().getStateStore(SEEN);
      if (seen.putIfAbsent(idOf(record.headers()), MARK) == null) {
        context().forward(record.withValue(Sums.ofCharge(cents(record))));
      }
    }

    private long cents(FixedKeyRecord<String, byte[]> record) {
      KeyValueStore<String, Prices> prices = context().getStateStore(PRICES);
      var meal = EventJson.read(
          record.value(), Topics.MEAL.bodyOf(header(record.headers(), "ce_type")));
      return switch (meal) {
        case MealConsumed _, MealLateCancelled _ ->
            prices.get(meal.pupilId() + ":" + meal.service()).on(meal.date());
        case MealVoided _ ->
            throw new IllegalStateException("The benchmark voids no meal");
      };
    }

    private static Bytes idOf(Headers headers) {
      var id = UUID.fromString(header(headers, "ce_id"));
      return Bytes.wrap(ByteBuffer.allocate(2 * Long.BYTES)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .array());
    }
  }
}
