package it.refettorio.wallet.ledger;

import it.refettorio.contracts.SchoolYear;
import java.util.UUID;

/** An account in one school year, named by the year it starts in. */
record AccountYear(UUID holderId, int year) implements Comparable<AccountYear> {

  static AccountYear of(Posting posting) {
    return new AccountYear(posting.holderId(), SchoolYear.of(posting.date()).startYear());
  }

  /** The order in which accounts are locked. */
  @Override
  public int compareTo(AccountYear other) {
    // As the database sorts them: UUID.compareTo looks at signed halves.
    int high = Long.compareUnsigned(
        holderId.getMostSignificantBits(), other.holderId.getMostSignificantBits());
    if (high != 0) {
      return high;
    }
    int low = Long.compareUnsigned(
        holderId.getLeastSignificantBits(), other.holderId.getLeastSignificantBits());
    return low != 0 ? low : Integer.compare(year, other.year);
  }
}
