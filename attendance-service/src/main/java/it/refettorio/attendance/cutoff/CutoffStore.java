package it.refettorio.attendance.cutoff;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CutoffStore {

  private final JdbcClient jdbc;

  CutoffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CutoffWindows windowsOf(DemandService service) {
    var rows = jdbc.sql("""
            select school_id, weekday, opens_at, closes_at, max_days_ahead
            from cutoff_window where service = :service limit 5000
            """)
        .param("service", service.name())
        .query(CutoffStore::row)
        .list();
    return new CutoffWindows(service, rows);
  }

  private static CutoffWindows.Row row(ResultSet row, int n) throws SQLException {
    var school = row.getObject("school_id", UUID.class);
    return new CutoffWindows.Row(
        school == null ? null : new SchoolId(school),
        row.getObject("weekday", Integer.class),
        new CutoffWindow(
            row.getObject("opens_at", LocalTime.class),
            row.getObject("closes_at", LocalTime.class),
            row.getObject("max_days_ahead", Integer.class)));
  }
}
