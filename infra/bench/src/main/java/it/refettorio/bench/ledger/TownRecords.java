package it.refettorio.bench.ledger;

import it.refettorio.bench.servers.Servers;
import it.refettorio.local.plan.Part;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Puts a town into the wallet's database: families, accounts and, if wanted, a past. Through the
 * topics that would take longer than all that is measured. Nothing of it is in any measured time.
 * Used as the database's owner by one thread.
 */
final class TownRecords implements AutoCloseable {

  private static final int COPY_BYTES = 1 << 16;
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);

  private final Connection connection;
  private final Town town;

  TownRecords(Servers servers, Town town) throws SQLException {
    this.connection = servers.connect(Part.WALLET);
    this.town = town;
  }

  /** Waits until the service has taken a price for every pupil, then registers the families. */
  void register() throws SQLException, IOException {
    awaitTariffs();
    execute("create temporary table eater (number int, pupil_id uuid, holder_id uuid)");
    copy("copy eater from stdin", town.pupils(), pupil ->
        pupil + "\t" + town.pupil(pupil) + "\t" + town.holder(town.payerOf(pupil)));
    execute("analyze eater");
    execute("""
        insert into holder (holder_id, first_name, last_name, sequence)
        select distinct on (holder_id) holder_id, 'Nome', 'Cognome ' || number, 1
        from eater order by holder_id, number
        """);
    execute("""
        insert into pupil (pupil_id, holder_id, first_name, last_name)
        select pupil_id, holder_id, 'Nome', 'Cognome' from eater order by pupil_id
        """);
    openAccounts("ledger");
  }

  private void awaitTariffs() throws SQLException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (number("select count(*) from pupil_tariff_state") < town.pupils()) {
      if (System.nanoTime() > deadline) {
        throw new Trouble("The wallet does not take the tariffs");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private void openAccounts(String ledger) throws SQLException {
    execute("""
        insert into %s.account_year (holder_id, school_year, updated_at)
        select distinct holder_id, 2026, now() from eater order by holder_id
        on conflict do nothing
        """.formatted(ledger));
  }

  /**
   * Puts a ledger in the present one's place that holds the first meals of the town, as the service
   * itself would have posted them. Made with the service's own procedures.
   *
   * @param count how many
   */
  void giveHistory(long count) throws SQLException {
    execute("call make_ledger('filled')");
    for (long day = 0; day * town.pupils() < count; day++) {
      execute("""
          insert into filled.movement
            (cause, holder_id, pupil_id, service, kind, business_date, amount_cents, meals,
             tariff_version, price_id, evidence, event_id, posted_at)
          select 'meal:%1$s:' || e.pupil_id || ':CANTEEN:1:1:charge', e.holder_id, e.pupil_id,
                 s.service, 'MEAL', date '%1$s', -s.unit_price_cents, 1, s.version, s.price_id,
                 'BOOKING', uuidv7(), now()
          from eater e join priced_span s using (pupil_id)
          where e.number < %2$d order by e.number
          """.formatted(
          Meals.schoolDay(day), Math.min(town.pupils(), count - day * town.pupils())));
    }
    execute("call add_up_ledger('filled')");
    execute("call index_causes('filled')");
    execute("call index_movements('filled')");
    execute("call seal_ledger('filled')");
    execute("call calm_vacuum('filled')");
    openAccounts("filled");
    execute("alter schema ledger rename to given_up");
    execute("alter schema filled rename to ledger");
    execute("drop schema given_up cascade");
  }

  private void copy(String sql, int lines, IntFunction<String> line)
      throws SQLException, IOException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(line.apply(i)).append('\n');
      if (text.length() > COPY_BYTES) {
        write(copy, text);
      }
    }
    write(copy, text);
    copy.endCopy();
  }

  private static void write(CopyIn copy, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
