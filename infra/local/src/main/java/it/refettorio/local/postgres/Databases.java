package it.refettorio.local.postgres;

import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.report.Trouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * One database and one role per service. A role owns its own database and may not even connect
 * to another's: no call and no query goes from service to service.
 */
public final class Databases {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long LOOK_MILLIS = 100;

  private final PortPlan ports;
  private final Secrets secrets;

  public Databases(PortPlan ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  /**
   * Waits until the server takes connections, then creates what is missing.
   *
   * @param serverLives asked between two tries
   */
  public void ensure(BooleanSupplier serverLives) throws SQLException, InterruptedException {
    try (Connection connection = connect(serverLives);
        Statement statement = connection.createStatement()) {
      statement.execute("revoke connect on database postgres, template1 from public");
      for (Part service : Part.services()) {
        String name = service.id();
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
          statement.execute("create role " + name + " login");
        }
        // The passwords are ours, base64url: no quoting needed.
        statement.execute(
            "alter role " + name + " password '" + secrets.database(service) + "'");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
          statement.execute("create database " + name + " owner " + name);
        }
        statement.execute("revoke connect on database " + name + " from public");
      }
    }
  }

  private Connection connect(BooleanSupplier serverLives)
      throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(
            ports.jdbcUrl("postgres"), "postgres", secrets.superuser());
      } catch (SQLException e) {
        boolean wrongPassword = "28P01".equals(e.getSQLState());
        if (wrongPassword || !serverLives.getAsBoolean() || System.nanoTime() > deadline) {
          throw new Trouble("PostgreSQL non risponde: " + e.getMessage(), e);
        }
        Thread.sleep(LOOK_MILLIS);
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
