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

  private static final long FEW_MEALS = 3;

  /** How many meals of one child the whole balance would pay. */
  public record Cover(String firstName, long mealsLeft) {}

  public Standing {
    cover = List.copyOf(cover);
  }

  public boolean isDebt() {
    return balanceCents < 0;
  }

  /** Whether there is debt, or too little for some child's next three meals. */
  public boolean isShort() {
    return isDebt() || cover.stream().anyMatch(child -> child.mealsLeft() < FEW_MEALS);
  }
}
