package it.refettorio.attendance.settlement;

import it.refettorio.contracts.Topics;
import it.refettorio.starter.control.DayTotals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The meals of each day, for readers that ask whether they have all. */
@Configuration(proxyBeanMethods = false)
class MealTotals {

  @Bean
  DayTotals mealsOfEachDay() {
    return new DayTotals(Topics.MEAL, Topics.ATTENDANCE_CONTROL, """
        select day, 0 as cents, pupil_id || ':' || service || ':' || to_char(day, 'YYYY-MM-DD')
          || ':' || shift || ':' || revision as line
        from meal
        """);
  }
}
