package it.refettorio.notification.desk;

import java.time.Instant;
import java.util.List;

/**
 * What the ledger last said of an account.
 *
 * @param balanceCents negative means debt
 * @param asOf when the last movement was posted
 */
public record Standing(long balanceCents, Instant asOf, List<Cover> cover) {

  /** How many meals of one child the whole balance would pay. */
  public record Cover(String firstName, long mealsLeft) {}

  public Standing {
    cover = List.copyOf(cover);
  }
}
