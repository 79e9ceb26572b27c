package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.testkit.EmbeddedServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A movement stands for ever, for the service's own role too, which owns the tables. */
class MovementsStandIT {

  private Connection administrator;
  private Connection service;
  private String role;

  @BeforeEach
  void theServicesRoleOwnsItsDatabase() throws SQLException {
    var database = EmbeddedServers.newDatabase();
    role = "wallet_of_" + database.name();
    // The address names the administrator.
    var url = database.url().replaceFirst("\\?.*", "");
    administrator = DriverManager.getConnection(url, database.user(), database.password());
    execute(administrator, "create role " + role + " login password 'secret'");
    execute(administrator, "alter database " + database.name() + " owner to " + role);
    execute(administrator, "alter schema public owner to " + role);
    migrate(url, "db/starter", "starter_schema_history");
    migrate(url, "db/migration", "flyway_schema_history");
    service = DriverManager.getConnection(url, role, "secret");
    execute(service, """
        insert into ledger.movement
          (cause, holder_id, kind, business_date, amount_cents, meals, event_id, posted_at)
        values ('receipt:1', gen_random_uuid(), 'TOP_UP', '2026-11-16', 100, 0,
                gen_random_uuid(), now())
        """);
  }

  @Test
  void theServicesRoleIsNoAdministratorAndOwnsTheLedger() throws SQLException {
    try (var statement = service.createStatement();
        var rows = statement.executeQuery("""
            select rolsuper, c.relowner = r.oid from pg_roles r, pg_class c
            where r.rolname = current_user and c.oid = 'ledger.movement'::regclass
            """)) {
      rows.next();
      assertThat(rows.getBoolean(1)).as("administrator").isFalse();
      assertThat(rows.getBoolean(2)).as("owner").isTrue();
    }
  }

  private void migrate(String url, String place, String history) {
    Flyway.configure().dataSource(url, role, "secret").locations("classpath:" + place)
        .table(history).baselineOnMigrate(true).baselineVersion("0").load().migrate();
  }

  @AfterEach
  void close() throws SQLException {
    service.close();
    administrator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update ledger.movement set amount_cents = 200",
      "update ledger.movement set posted_at = now()",
      "delete from ledger.movement",
      "truncate ledger.movement",
      "truncate ledger.movement cascade",
      "merge into ledger.movement m using (values (1)) v(n) on true when matched then delete"})
  void theServiceHasNoRightToChangeAMovement(String command) throws SQLException {
    assertThatThrownBy(() -> execute(service, command))
        .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
    theMovementStands();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update ledger.movement set amount_cents = 200",
      "delete from ledger.movement",
      "truncate ledger.movement",
      "truncate ledger.movement cascade"})
  void whoeverHasTheRightIsRefusedByTheTable(String command) throws SQLException {
    assertThatThrownBy(() -> execute(administrator, command))
        .isInstanceOf(SQLException.class).hasMessageContaining("stands for ever");
    theMovementStands();
  }

  @Test
  void aMovementOfWrongSignOrNumberOfMealsIsRefused() {
    for (var values : new String[] {
        "'TOP_UP', -100, 0", "'REFUND', 100, 0", "'MEAL', 580, 1", "'MEAL', -580, 0",
        "'MEAL_VOID', 1, 0", "'ADJUSTMENT', 0, 0", "'GIFT', 100, 0",
        "'MEAL_REVERSAL', 580, -1"}) {
      assertThatThrownBy(() -> execute(service, """
          insert into ledger.movement
            (cause, kind, amount_cents, meals, holder_id, business_date, event_id, posted_at)
          values ('other', %s, gen_random_uuid(), '2026-11-16', gen_random_uuid(), now())
          """.formatted(values))).as(values).hasMessageContaining("check constraint");
    }
  }

  @Test
  void aCauseCountsOnce() {
    assertThatThrownBy(() -> execute(service, """
        insert into ledger.movement
          (cause, holder_id, kind, business_date, amount_cents, meals, event_id, posted_at)
        values ('receipt:1', gen_random_uuid(), 'TOP_UP', '2026-11-16', 100, 0,
                gen_random_uuid(), now())
        """)).hasMessageContaining("movement_cause");
  }

  private void theMovementStands() throws SQLException {
    try (var statement = administrator.createStatement();
        var rows = statement.executeQuery("select sum(amount_cents) from ledger.movement")) {
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(100);
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
