package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a producer says should have arrived, so that a reader can tell whether it has. Keyed by topic
 * and day.
 */
public sealed interface ControlEvent extends Event {

  /** The topic the totals are about. */
  String topic();

  LocalDate day();

  @Override
  default String key() {
    return topic() + ":" + day();
  }

  /**
   * What stands for one day of one topic, after all corrections so far.
   *
   * <p>For {@code attendance.meal.v1} the day is the meal's date, what counts is each meal whose
   * latest word charges it, its line is {@code cause:revision}, and the sum is zero. For {@code
   * payment.receipt.v1} the day is the one of the payment in Rome, the line is the receipt's or
   * refund's id, and the sum is what came in minus what went out. For {@code enrolment.fee.v1} the
   * day is the one that counts for the fee, the line is its id, the sum the fees.
   *
   * @param count how many facts stand
   * @param sumCents their amounts in cents
   * @param hash 16 hexadecimal digits: the exclusive or, over the facts, of the first eight bytes
   *     of the MD5 of the fact's line in UTF-8; all zeros if there is none
   */
  record ControlTotals(String topic, LocalDate day, long count, long sumCents, String hash)
      implements ControlEvent {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

    public ControlTotals {
      requireNonNull(topic);
      requireNonNull(day);
      if (count < 0) {
        throw new IllegalArgumentException("A negative count");
      }
      if (!HASH.matcher(hash).matches()) {
        throw new IllegalArgumentException("Not a hash");
      }
    }
  }
}
