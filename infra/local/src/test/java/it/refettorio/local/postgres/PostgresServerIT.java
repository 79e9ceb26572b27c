package it.refettorio.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.local.FreePorts;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server, unpacked, started, killed and started again. */
class PostgresServerIT {

  @TempDir Path directory;
  private final PortPlan ports = FreePorts.find();
  private Secrets secrets;
  private PostgresServer server;
  private Process process;

  @BeforeEach
  void start() throws Exception {
    var data = new DataDirectory(directory.resolve("data"));
    data.open();
    secrets = Secrets.in(data);
    server = new PostgresServer(data, ports, secrets);
    startAndPrepare();
  }

  @AfterEach
  void stop() {
    PostgresServer.stop(process.toHandle());
  }

  @Test
  void isDurableSeparatesTheServicesAndSurvivesACrash() throws Exception {
    try (Connection wallet = connect(Part.WALLET, "wallet");
        Statement statement = wallet.createStatement()) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        var row = statement.executeQuery("show " + setting);
        row.next();
        assertThat(row.getString(1)).as(setting).isEqualTo("on");
      }
      statement.execute("create table kept (cents bigint)");
      statement.execute("insert into kept values (580)");
    }
    assertThatThrownBy(() -> connect(Part.WALLET, "payment"))
        .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");

    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    startAndPrepare();

    try (Connection wallet = connect(Part.WALLET, "wallet");
        Statement statement = wallet.createStatement()) {
      var row = statement.executeQuery("select cents from kept");
      row.next();
      assertThat(row.getLong(1)).isEqualTo(580);
    }
  }

  private void startAndPrepare() throws Exception {
    process = server.start();
    new Databases(ports, secrets).ensure(process::isAlive);
  }

  private Connection connect(Part role, String database) throws SQLException {
    return DriverManager.getConnection(
        ports.jdbcUrl(database), role.id(), secrets.database(role));
  }
}
