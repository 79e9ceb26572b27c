package it.refettorio.wallet.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of balances, what it holds, and what would become of it now. Amounts in cents, zero or
 * more.
 *
 * @param appliedAt null while it was only tried
 * @param carried what was applied, or would be
 */
public record OpeningTrial(
    UUID id,
    String fileName,
    OpeningTerms expected,
    String by,
    Instant at,
    Instant appliedAt,
    String appliedBy,
    Sums found,
    long faults,
    long already,
    Sums carried) {

  /** Lines and what they add up to. */
  public record Sums(long lines, long debtCents, long creditCents) {}

  public boolean applied() {
    return appliedAt != null;
  }

  public boolean linesAgree() {
    return expected.lines() == found.lines();
  }

  public boolean debtsAgree() {
    return expected.debtCents() == found.debtCents();
  }

  public boolean creditsAgree() {
    return expected.creditCents() == found.creditCents();
  }

  /** Whether the file holds what it should. */
  public boolean agrees() {
    return linesAgree() && debtsAgree() && creditsAgree();
  }

  /** Whether it can be applied: no fault, the totals agree, and something is new. */
  public boolean ready() {
    return !applied() && faults == 0 && agrees() && carried.lines() > 0;
  }

  /** Whether all of it was carried before under the same act. */
  public boolean nothingNew() {
    return !applied() && faults == 0 && already == found.lines();
  }
}
