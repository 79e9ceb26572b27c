package it.refettorio.bench.ledger;

import it.refettorio.bench.servers.Servers;
import it.refettorio.local.plan.Part;
import it.refettorio.local.report.Trouble;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL can take at most: the rows that the ledger wrote, copied in binary into a table
 * with the same columns, checks and indexes, in transactions of as many rows. The rows lie ready in
 * files; nothing is read from Kafka, looked up or added up.
 */
final class CopyContender implements AutoCloseable {

  private static final byte[] SIGNATURE = {
      'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
  private static final int HEADER_BYTES = SIGNATURE.length + 2 * Integer.BYTES;
  private static final short END = -1;
  private static final String TABLE = "copy_limit";

  private final List<Connection> connections = new ArrayList<>();
  private final WalletTables tables;
  private final Path directory;
  private final int rowsOfATransaction;
  private List<Path> chunks = List.of();
  private long rows;

  private CopyContender(WalletTables tables, Path directory, int rowsOfATransaction) {
    this.tables = tables;
    this.directory = directory;
    this.rowsOfATransaction = rowsOfATransaction;
  }

  /**
   * Makes the table.
   *
   * @param parallel transactions at a time
   */
  static CopyContender open(
      Servers servers, WalletTables tables, int parallel, int rowsOfATransaction)
      throws SQLException, IOException {
    Path directory = Files.createDirectories(servers.data().root().resolve("copy"));
    var contender = new CopyContender(tables, directory, rowsOfATransaction);
    for (int i = 0; i < parallel; i++) {
      var connection = servers.administer(Part.WALLET);
      connection.setAutoCommit(false);
      contender.connections.add(connection);
    }
    tables.makeTwin(TABLE);
    return contender;
  }

  /** Lays the rows ready that the ledger has written since the given row. */
  void prepare(long afterRow) throws SQLException, IOException, InterruptedException {
    for (Path chunk : chunks) {
      Files.delete(chunk);
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var pipe = new PipedInputStream(1 << 20);
        var sink = new PipedOutputStream(pipe)) {
      var copying = threads.submit(() -> {
        try (var out = new BufferedOutputStream(sink, 1 << 16)) {
          return tables.copyOut(afterRow, out);
        }
      });
      split(new DataInputStream(new BufferedInputStream(pipe, 1 << 16)));
      copying.get();
    } catch (ExecutionException e) {
      throw new Trouble("The ledger's rows cannot be read", e);
    }
  }

  /** Cuts one long copy into files that are copies themselves. */
  private void split(DataInputStream rowsIn) throws IOException {
    rowsIn.skipNBytes(HEADER_BYTES);
    var files = new ArrayList<Path>();
    rows = 0;
    short fields = rowsIn.readShort();
    while (fields != END) {
      Path file = directory.resolve("rows-" + files.size());
      try (var out = new DataOutputStream(
          new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
        out.write(SIGNATURE);
        out.writeLong(0);
        for (int n = 0; n < rowsOfATransaction && fields != END; n++) {
          copyRow(fields, rowsIn, out);
          rows++;
          fields = rowsIn.readShort();
        }
        out.writeShort(END);
      }
      files.add(file);
    }
    chunks = List.copyOf(files);
  }

  private static void copyRow(short fields, DataInputStream in, DataOutputStream out)
      throws IOException {
    out.writeShort(fields);
    for (int i = 0; i < fields; i++) {
      int length = in.readInt();
      out.writeInt(length);
      if (length > 0) {
        byte[] value = in.readNBytes(length);
        if (value.length < length) {
          throw new EOFException();
        }
        out.write(value);
      }
    }
  }

  long rows() {
    return rows;
  }

  /** Copies what lies ready and returns when all of it is committed. */
  void run() throws InterruptedException, SQLException {
    var sql = "copy %s (%s) from stdin (format binary)".formatted(TABLE, tables.columns());
    var parts = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int part = 0; part < connections.size(); part++) {
        int first = part;
        parts.add(threads.submit(() -> {
          copyEvery(connections.size(), first, sql);
          return null;
        }));
      }
    }
    for (var part : parts) {
      try {
        part.get();
      } catch (ExecutionException e) {
        throw new Trouble("COPY failed", e);
      }
    }
  }

  private void copyEvery(int step, int first, String sql) throws SQLException, IOException {
    var connection = connections.get(first);
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    for (int i = first; i < chunks.size(); i += step) {
      try (var in = Files.newInputStream(chunks.get(i))) {
        copies.copyIn(sql, in, 1 << 16);
      }
      connection.commit();
    }
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
