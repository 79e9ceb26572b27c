package it.refettorio.bench.ledger;

import java.util.UUID;

/** What every holder must owe, added up by the benchmark itself. Cents, positive when owed. */
final class Balances {

  private final Meals meals;
  private final long[] owed;
  private long charged;

  Balances(Meals meals) {
    this.meals = meals;
    this.owed = new long[meals.town().holders()];
  }

  /** Charges the meals from one number up to and without another. */
  void charge(long from, long to) {
    var town = meals.town();
    for (long number = from; number < to; number++) {
      int pupil = meals.pupilOf(number);
      int payer = town.payerOf(pupil);
      owed[payer] = Math.addExact(owed[payer], town.priceOf(pupil));
    }
    charged += to - from;
  }

  /** How many meals were charged. */
  long charged() {
    return charged;
  }

  long owedBy(int holder) {
    return owed[holder];
  }

  /** Tells two sets of balances apart, whatever the order in which they are read. */
  Digest digest() {
    var digest = new Digest();
    for (int holder = 0; holder < owed.length; holder++) {
      if (owed[holder] != 0) {
        digest.add(meals.town().holder(holder).value(), owed[holder]);
      }
    }
    return digest;
  }

  /** How many holders owe something, how much in all, and a mark of who owes what. */
  static final class Digest {

    private long holders;
    private long cents;
    private long mark;

    void add(UUID holder, long owedCents) {
      holders++;
      cents = Math.addExact(cents, owedCents);
      mark += Town.mix(
          holder.getMostSignificantBits() ^ Town.mix(holder.getLeastSignificantBits() + owedCents));
    }

    @Override
    public String toString() {
      return holders + " " + cents + " " + Long.toHexString(mark);
    }
  }
}
