package it.refettorio.bench.streams;

import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** A pupil's prices, small: what a meal needs to know, so that no lookup parses JSON. */
record Prices(List<Span> spans) {

  private static final int SPAN_BYTES = 2 * Integer.BYTES + Long.BYTES;

  /** A price from one day, counted from the epoch, to another, both included. */
  record Span(int fromDay, int toDay, long cents) {

    static Span of(TariffVersion version) {
      return new Span(
          Math.toIntExact(version.validFrom().toEpochDay()),
          version.validTo() == null
              ? Integer.MAX_VALUE
              : Math.toIntExact(version.validTo().toEpochDay()),
          version.unitPriceCents());
    }
  }

  static Prices of(PupilTariffState state) {
    return new Prices(state.versions().stream().map(Span::of).toList());
  }

  /**
   * The price of a meal in cents.
   *
   * @throws IllegalStateException if there is none: the benchmark prices every meal
   */
  long on(LocalDate date) {
    long day = date.toEpochDay();
    for (var span : spans) {
      if (span.fromDay() <= day && day <= span.toDay()) {
        return span.cents();
      }
    }
    throw new IllegalStateException("A meal without a price");
  }

  static Serde<Prices> serde() {
    return Serdes.serdeFrom(
        (_, prices) -> prices == null ? null : prices.bytes(),
        (_, bytes) -> bytes == null ? null : parse(bytes));
  }

  private byte[] bytes() {
    var buffer = ByteBuffer.allocate(spans.size() * SPAN_BYTES);
    spans.forEach(span ->
        buffer.putInt(span.fromDay()).putInt(span.toDay()).putLong(span.cents()));
    return buffer.array();
  }

  private static Prices parse(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var spans = new Span[bytes.length / SPAN_BYTES];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new Span(buffer.getInt(), buffer.getInt(), buffer.getLong());
    }
    return new Prices(List.of(spans));
  }
}
