package it.refettorio.payment.receipt;

import it.refettorio.contracts.Topics;
import it.refettorio.starter.control.DayTotals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What came in and what was given back on each day in Rome, for readers that ask whether they have
 * all.
 */
@Configuration(proxyBeanMethods = false)
class ReceiptTotals {

  @Bean
  DayTotals receiptsOfEachDay() {
    return new DayTotals(Topics.RECEIPT, Topics.PAYMENT_CONTROL, """
        select (payment_at at time zone 'Europe/Rome')::date as day, amount_cents as cents,
          receipt_id as line
        from payment_receipt where match = 'CREDITED'
        union all
        select paid_on, -amount_cents, id::text from refund
        """);
  }
}
