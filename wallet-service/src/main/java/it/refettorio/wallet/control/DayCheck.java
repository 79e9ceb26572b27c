package it.refettorio.wallet.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of a topic as its producer and as the ledger have it.
 *
 * @param told nothing for a day with facts that was never told
 * @param own what the ledger holds; null until it was counted
 * @param toldAt null for a day that was never told
 * @param differsSince null while both agree
 */
public record DayCheck(
    String topic, LocalDate day, Total told, Total own, Instant toldAt, Instant checkedAt,
    Instant differsSince) {

  /** Facts on their way make a difference for a moment; if it is seen again after this, it alarms. */
  public static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

  /** How many facts, their cents, their hash. */
  public record Total(long count, long sumCents, String hash) {}

  /** How the two stand to each other. */
  public enum Standing { UNCHECKED, AGREES, ON_ITS_WAY, DIFFERS }

  public Standing standing() {
    if (own == null) {
      return Standing.UNCHECKED;
    }
    if (differsSince == null) {
      return Standing.AGREES;
    }
    return differsSince.plus(ON_ITS_WAY).isAfter(checkedAt) ? Standing.ON_ITS_WAY
        : Standing.DIFFERS;
  }
}
