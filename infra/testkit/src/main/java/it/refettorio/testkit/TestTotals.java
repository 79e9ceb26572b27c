package it.refettorio.testkit;

import it.refettorio.contracts.ControlEvent.ControlTotals;
import it.refettorio.contracts.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;

/** Control totals as a reader works them out, from the facts it has. */
public final class TestTotals {

  private TestTotals() {}

  /** The totals of a day's facts, a line each. */
  public static ControlTotals of(
      Topic<?> topic, LocalDate day, long sumCents, Collection<String> lines) {
    long hash = lines.stream().mapToLong(TestTotals::firstEightBytes).reduce(0, (a, b) -> a ^ b);
    return new ControlTotals(
        topic.name(), day, lines.size(), sumCents, HexFormat.of().toHexDigits(hash));
  }

  private static long firstEightBytes(String line) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("MD5").digest(line.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}
