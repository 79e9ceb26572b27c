package it.refettorio.bench.ledger;

import it.refettorio.bench.servers.Servers;
import it.refettorio.contracts.Topics;
import it.refettorio.local.plan.Part;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The wallet's database, looked at from outside: nothing of the service takes part in saying
 * whether its balances are right. Used as the server's administrator by one thread.
 */
final class WalletTables implements AutoCloseable {

  private static final String MOVEMENTS = "ledger.movement";
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);

  private final Connection connection;

  WalletTables(Servers servers) throws SQLException {
    connection = servers.administer(Part.WALLET);
  }

  /** The settings of the server that bear on its speed and on what a commit is worth. */
  String settings() throws SQLException {
    return strings("""
        select name || '=' || current_setting(name) from pg_settings where name in
          ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers',
           'max_wal_size', 'checkpoint_timeout', 'wal_compression', 'io_method',
           'huge_pages_status')
        union all
        select 'compiled with ' || substring(setting from '-O[^ ]*') from pg_config
          where name = 'CFLAGS'
        order by 1
        """).stream().collect(Collectors.joining(", "));
  }

  /** Writes what is dirty, so that the next contender does not pay for the one before. */
  void checkpoint() throws SQLException {
    execute("checkpoint");
  }

  void analyze() throws SQLException {
    execute("vacuum (analyze)");
  }

  /** What every holder owes, as the accounts say. */
  Balances.Digest balances() throws SQLException {
    var digest = new Balances.Digest();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(10_000);
      try (var row = statement.executeQuery(
          "select holder_id, -balance_cents from ledger.account where balance_cents <> 0")) {
        while (row.next()) {
          digest.add(row.getObject(1, UUID.class), row.getLong(2));
        }
      }
    } finally {
      connection.commit();
      connection.setAutoCommit(true);
    }
    return digest;
  }

  /** Waits until every changed account has been told, which the service does after posting. */
  void awaitTold() throws SQLException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (number("""
        select (exists (select from account_to_tell)
          or exists (select from outbox where published_at is null))::int
        """) > 0) {
      if (System.nanoTime() > deadline) {
        throw new Trouble("The wallet does not tell its accounts");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /**
   * Waits until the wallet has counted the days that were told last and found them so.
   *
   * @param sequence of what was told
   */
  void awaitCounted(int days, long sequence) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (number("""
        select count(*) from told_total where topic = '%s' and sequence = %d
          and checked_at is not null and differs_since is null
        """.formatted(Topics.MEAL.name(), sequence)) < days) {
      if (System.nanoTime() > deadline) {
        throw new Trouble("The wallet does not find the control totals right");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Whether the service, which stands still, holds no transaction open. */
  boolean isAtRest() throws SQLException {
    return number("""
        select count(*) from pg_stat_activity
        where usename = 'wallet' and backend_type = 'client backend' and state <> 'idle'
          and pid <> pg_backend_pid()
        """) == 0;
  }

  /**
   * How often a whole page was written into the log since the server began: the first change of a
   * page after a checkpoint does that, so that a torn page can be mended.
   */
  long wholePagesLogged() throws SQLException {
    return number("select wal_fpi from pg_stat_wal");
  }

  /** How many meals the ledger holds. */
  long meals() throws SQLException {
    return number("select count(*) from " + MOVEMENTS);
  }

  /** The highest number given to a movement; 0 if there is none. */
  long lastRow() throws SQLException {
    return number("select coalesce(pg_sequence_last_value('ledger.movement_id_seq'), 0)");
  }

  /**
   * Makes an empty table with the columns, checks and indexes of the movements. Autovacuum leaves it
   * alone: it would look through it while another is measured.
   */
  void makeTwin(String name) throws SQLException {
    execute("create table %s (like %s including all) with (autovacuum_enabled = off)"
        .formatted(name, MOVEMENTS));
  }

  /** The movements' columns that can be written, for a COPY. */
  String columns() throws SQLException {
    return String.join(", ", strings("""
        select attname from pg_attribute
        where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
          and attgenerated = ''
        order by attnum
        """.formatted(MOVEMENTS)));
  }

  /** Copies the movements after a row, in their order, in PostgreSQL's binary format. */
  long copyOut(long afterRow, OutputStream out) throws SQLException, IOException {
    return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
        "copy (select %s from %s where id > %d order by id) to stdout (format binary)"
            .formatted(columns(), MOVEMENTS, afterRow), out);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> strings(String sql) throws SQLException {
    var all = new ArrayList<String>();
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
