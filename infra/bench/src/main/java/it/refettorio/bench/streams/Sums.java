package it.refettorio.bench.streams;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What the meals of a holder come to: what of an account's sums meals change.
 *
 * @param cents owed
 * @param meals charged
 * @param movements a charge each
 */
record Sums(long cents, long meals, long movements) {

  private static final int BYTES = 3 * Long.BYTES;

  static Sums ofCharge(long cents) {
    return new Sums(cents, 1, 1);
  }

  Sums plus(Sums more) {
    return new Sums(
        Math.addExact(cents, more.cents), meals + more.meals, movements + more.movements);
  }

  static Serde<Sums> serde() {
    return Serdes.serdeFrom(
        (_, sums) -> sums == null ? null : sums.bytes(),
        (_, bytes) -> bytes == null ? null : parse(bytes));
  }

  private byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(cents).putLong(meals).putLong(movements).array();
  }

  private static Sums parse(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new Sums(buffer.getLong(), buffer.getLong(), buffer.getLong());
  }
}
