package it.refettorio.enrolment.fee;

import it.refettorio.contracts.Topics;
import it.refettorio.starter.control.DayTotals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fees of each day that counts, for readers that ask whether they have all. */
@Configuration(proxyBeanMethods = false)
class FeeTotals {

  @Bean
  DayTotals feesOfEachDay() {
    return new DayTotals(Topics.FEE, Topics.ENROLMENT_CONTROL, """
        select c.charged_on as day, c.amount_cents as cents,
          f.pupil_id || ':' || f.service || ':' || f.school_year as line
        from fee_charge c join enrolment_fee f on f.charge_id = c.id
        """);
  }
}
