package it.refettorio.wallet.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows in PostgreSQL's binary copy format: no parsing at the server, no text in between. A
 * row is begun with its number of columns, then each column is written in order.
 */
final class BinaryCopy {

  private static final byte[] SIGNATURE =
      {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
  private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
  private static final Instant MICROSECOND_ZERO = Instant.parse("2000-01-01T00:00:00Z");
  private static final int NULL = -1;
  private static final int SEND_FROM = 256 * 1024;

  private final CopyIn copy;
  private ByteBuffer buffer = ByteBuffer.allocate(2 * SEND_FROM);

  BinaryCopy(CopyIn copy) {
    this.copy = copy;
    buffer.put(SIGNATURE);
  }

  void row(int columns) throws SQLException {
    if (buffer.position() > SEND_FROM) {
      send();
    }
    room(Short.BYTES).putShort((short) columns);
  }

  void text(String value) {
    if (value == null) {
      none();
      return;
    }
    var bytes = value.getBytes(UTF_8);
    room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
  }

  void uuid(UUID value) {
    if (value == null) {
      none();
      return;
    }
    room(Integer.BYTES + 2 * Long.BYTES).putInt(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
  }

  void int2(int value) {
    room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort((short) value);
  }

  void int4(Integer value) {
    if (value == null) {
      none();
      return;
    }
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
  }

  void int8(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
  }

  void date(LocalDate value) {
    int4(Math.toIntExact(ChronoUnit.DAYS.between(DAY_ZERO, value)));
  }

  void timestamp(Instant value) {
    int8(ChronoUnit.MICROS.between(MICROSECOND_ZERO, value));
  }

  /** Ends the copy; it is part of the connection's transaction. */
  void end() throws SQLException {
    room(Short.BYTES).putShort((short) -1);
    send();
    copy.endCopy();
  }

  private void none() {
    room(Integer.BYTES).putInt(NULL);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      var larger = Arrays.copyOf(buffer.array(), 2 * buffer.capacity() + bytes);
      buffer = ByteBuffer.wrap(larger).position(buffer.position());
    }
    return buffer;
  }

  private void send() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
