package it.refettorio.attendance.settlement;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.control.DayTotals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meals of each day, for readers that ask whether they have all. */
@Repository
class MealTotalsStore implements DayTotals {

  private final JdbcClient jdbc;

  MealTotalsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Topic<?> topic() {
    return Topics.MEAL;
  }

  @Override
  public Topic<ControlEvent> control() {
    return Topics.ATTENDANCE_CONTROL;
  }

  @Override
  public List<DayTotal> on(Collection<LocalDate> days) {
    return jdbc.sql("""
            select day, count(*) as count, 0 as cents,
              control_digits(bit_xor(control_hash(
                pupil_id || ':' || service || ':' || to_char(day, 'YYYY-MM-DD') || ':' || shift
                  || ':' || revision))) as hash
            from meal where day in (:days)
            group by day
            """)
        .param("days", days)
        .query((row, n) -> new DayTotal(
            row.getObject("day", LocalDate.class),
            row.getLong("count"),
            row.getLong("cents"),
            row.getString("hash")))
        .list();
  }
}
