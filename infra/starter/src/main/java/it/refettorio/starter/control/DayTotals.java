package it.refettorio.starter.control;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topic;
import java.time.LocalDate;

/**
 * What is counted, of each day, of a topic of facts. The service that writes the topic has one bean
 * for it, and touches a day (see {@link TouchedDays}) whenever its facts change.
 *
 * @param topic the topic of the facts
 * @param control where the totals are told
 * @param facts a query with a row for each fact: its {@code day}, the {@code line} of text that
 *     stands for it in the hash, its {@code cents}
 */
public record DayTotals(Topic<?> topic, Topic<ControlEvent> control, String facts) {

  /**
   * What stands on a day.
   *
   * @param hash 16 hexadecimal digits
   */
  record DayTotal(LocalDate day, long count, long sumCents, String hash) {

    private static final String NO_HASH = "0".repeat(16);

    static DayTotal none(LocalDate day) {
      return new DayTotal(day, 0, 0, NO_HASH);
    }
  }
}
