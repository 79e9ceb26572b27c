package it.refettorio.starter.database;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;
import org.springframework.jdbc.support.SqlValue;

/**
 * Ids as one parameter of type {@code uuid[]}, sixteen bytes each. The driver would send them as
 * texts, each to be read and cast by the database, which shows where there are thousands.
 */
public final class UuidArray implements SqlValue {

  /** One dimension, no nulls, the elements' type, how many, counted from one. */
  private static final int HEADER_BYTES = 5 * Integer.BYTES;
  private static final int ID_BYTES = 2 * Long.BYTES;

  private final byte[] bytes;

  private UuidArray(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The ids in their order; none may be null. */
  public static UuidArray of(Collection<UUID> ids) {
    var buffer = ByteBuffer.allocate(HEADER_BYTES + ids.size() * (Integer.BYTES + ID_BYTES));
    buffer.putInt(1).putInt(0).putInt(Oid.UUID).putInt(ids.size()).putInt(1);
    for (var id : ids) {
      buffer.putInt(ID_BYTES)
          .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return new UuidArray(buffer.array());
  }

  @Override
  public void setValue(PreparedStatement statement, int parameter) throws SQLException {
    var connection = statement.getConnection().unwrap(BaseConnection.class);
    statement.setArray(parameter, new PgArray(connection, Oid.UUID_ARRAY, bytes));
  }

  @Override
  public void cleanup() {
    // Nothing is held.
  }
}
