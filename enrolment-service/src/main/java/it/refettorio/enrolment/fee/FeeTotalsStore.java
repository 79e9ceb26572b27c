package it.refettorio.enrolment.fee;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.control.DayTotals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fees of each day that counts, for readers that ask whether they have all. */
@Repository
class FeeTotalsStore implements DayTotals {

  private final JdbcClient jdbc;

  FeeTotalsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Topic<?> topic() {
    return Topics.FEE;
  }

  @Override
  public Topic<ControlEvent> control() {
    return Topics.ENROLMENT_CONTROL;
  }

  @Override
  public List<DayTotal> on(Collection<LocalDate> days) {
    return jdbc.sql("""
            select c.charged_on as day, count(*) as count, sum(c.amount_cents) as cents,
              control_digits(bit_xor(control_hash(
                f.pupil_id || ':' || f.service || ':' || f.school_year))) as hash
            from fee_charge c join enrolment_fee f on f.charge_id = c.id
            where c.charged_on in (:days)
            group by c.charged_on
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
