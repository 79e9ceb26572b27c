package it.refettorio.starter.control;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topic;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Counts what stands on the days of a topic of facts. The service that writes the topic has one
 * bean for it, and touches a day (see {@link TouchedDays}) whenever its facts change.
 */
public interface DayTotals {

  /** The topic of the facts. */
  Topic<?> topic();

  /** Where the totals are told. */
  Topic<ControlEvent> control();

  /**
   * Counts, in one statement for all the days. The functions {@code control_hash(line)} and {@code
   * control_digits(hash)} of the database make the hash: {@code
   * control_digits(bit_xor(control_hash(line)))}.
   *
   * @param days some dozens at most
   * @return the days on which something stands, in any order; the others count as none
   */
  List<DayTotal> on(Collection<LocalDate> days);

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
