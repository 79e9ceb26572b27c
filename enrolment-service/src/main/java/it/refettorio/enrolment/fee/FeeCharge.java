package it.refettorio.enrolment.fee;

import java.time.Instant;
import java.util.UUID;

/**
 * A fee that was charged.
 *
 * @param pupils how many owe it by this charge, one at least
 * @param by who charged it
 */
public record FeeCharge(UUID id, FeeTerms terms, long pupils, String by, Instant at) {

  /** What they owe together, in cents. */
  public long totalCents() {
    return terms.totalCents(pupils);
  }
}
