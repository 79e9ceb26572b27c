package it.refettorio.payment.receipt;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.control.DayTotals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What came in and what was given back on each day in Rome, for readers that ask whether they have
 * all.
 */
@Repository
class ReceiptTotalsStore implements DayTotals {

  private final JdbcClient jdbc;

  ReceiptTotalsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Topic<?> topic() {
    return Topics.RECEIPT;
  }

  @Override
  public Topic<ControlEvent> control() {
    return Topics.PAYMENT_CONTROL;
  }

  @Override
  public List<DayTotal> on(Collection<LocalDate> days) {
    return jdbc.sql("""
            with fact as (
              select (payment_at at time zone 'Europe/Rome')::date as day, receipt_id as line,
                amount_cents as cents
              from payment_receipt
              where match = 'CREDITED'
                and (payment_at at time zone 'Europe/Rome')::date in (:days)
              union all
              select paid_on, id::text, -amount_cents from refund where paid_on in (:days)
            )
            select day, count(*) as count, sum(cents) as cents,
              control_digits(bit_xor(control_hash(line))) as hash
            from fact
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
