package it.refettorio.wallet.statement;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One movement of a meal. Amounts in cents.
 *
 * @param cause of the movement; its meal's cause, the revision and the step, parted by colons
 * @param tariffName of the price the movement was made by, or null, as are the next three
 * @param fullPriceCents the price before reductions; null also where there is none
 * @param evidence who said so, of a void why
 * @param reverses the cause of the movement that this one gives back, or null
 */
public record MealStep(
    long id,
    String cause,
    MovementKind kind,
    LocalDate date,
    String service,
    long amountCents,
    String tariffName,
    String act,
    Integer tariffVersion,
    Long unitPriceCents,
    Long fullPriceCents,
    String evidence,
    String reverses,
    Instant postedAt) {

  private static final int SHIFT = 4;
  private static final int REVISION = 5;

  /** Counts what was said about the meal; each word replaces the one before. */
  public int revision() {
    return Integer.parseInt(part(REVISION));
  }

  /** The sitting, from 1. */
  public int shift() {
    return Integer.parseInt(part(SHIFT));
  }

  private String part(int number) {
    return cause.split(":", REVISION + 2)[number];
  }

  boolean charges() {
    return kind == MovementKind.MEAL || kind == MovementKind.LATE_CANCELLED_MEAL;
  }
}
