package it.refettorio.bench.page;

import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.report.Trouble;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A parent with more meals than one page of the wallet holds, as the gateway knows her.
 *
 * @param actsFor the ids a token must name
 */
public record Parent(UUID id, Set<String> actsFor) {

  static final String NAME = "Livia Verdebosco";
  /** Her key at the identity simulator. */
  static final String PERSON = "P01";

  private static final String TAX_CODE = "VRDLVI86D57H501H";

  /** Reads the gateway's rights, which the gateway reads for each request. */
  static Parent find(PortPlan ports, Secrets secrets) throws SQLException {
    try (var connection = DriverManager.getConnection(ports.jdbcUrl(Part.GATEWAY.id()),
            Part.GATEWAY.id(), secrets.database(Part.GATEWAY));
        var query = connection.prepareStatement("""
            select g.guardian_id, g.holder_id, array(
              select p.pupil_id::text from family_pupil p where p.holder_id = g.holder_id)
            from family_guardian g
            where g.tax_code = ? and g.holder_id = g.guardian_id
            """)) {
      query.setString(1, TAX_CODE);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new Trouble("The demo municipality does not know " + NAME);
        }
        var actsFor = new HashSet<>(Arrays.asList((String[]) row.getArray(3).getArray()));
        actsFor.add(row.getString(1));
        actsFor.add(row.getString(2));
        return new Parent(row.getObject(1, UUID.class), Set.copyOf(actsFor));
      }
    }
  }
}
