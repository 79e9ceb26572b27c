package it.refettorio.bench.ledger;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import java.util.List;
import java.util.UUID;

/**
 * Pupils, who pays for them, and what a meal costs them. Nothing is stored: a number gives the id,
 * a UUID of version 7 as the services make them. Pupils are numbered school by school; holders in
 * the order in which they registered, which has nothing to do with where their children go to
 * school.
 *
 * @param holders account holders
 * @param pupils at least as many as holders and at most twice as many: one or two each
 */
record Town(int holders, int pupils) {

  /** Cents of a meal, by what a family's means leave it to pay. */
  static final List<Long> PRICES = List.of(520L, 455L, 390L, 260L, 130L);

  private static final int PUPILS_OF_A_SCHOOL = 250;
  private static final long REGISTRATION_MILLIS = 1_756_700_000_000L;
  private static final long MILLIS_BETWEEN = 700;
  private static final long VERSION_7 = 0x7000;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long NOISE_BITS = 0x3fff_ffffL;
  private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

  Town {
    if (holders < 1 || pupils < holders || pupils > 2L * holders) {
      throw new IllegalArgumentException("A holder has one or two pupils here");
    }
  }

  HolderId holder(int number) {
    return new HolderId(id(1, number));
  }

  PupilId pupil(int number) {
    return new PupilId(id(2, number));
  }

  SchoolId schoolOf(int pupil) {
    return new SchoolId(id(3, pupil / PUPILS_OF_A_SCHOOL));
  }

  /** The number of the holder who pays for a pupil. */
  int payerOf(int pupil) {
    boolean younger = pupil >= holders;
    return scattered(younger ? pupil - holders : pupil, younger ? 611_953 : 0);
  }

  /** A permutation of the holders: neighbours at school are no neighbours in the register. */
  private int scattered(int number, int shift) {
    long step = 7_368_787;
    while (gcd(step, holders) != 1) {
      step += 2;
    }
    return (int) ((step * number + shift) % holders);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Which of the prices a pupil has. */
  int tariffOf(int pupil) {
    return (int) Math.floorMod(mix(pupil) >>> 7, (long) PRICES.size());
  }

  long priceOf(int pupil) {
    return PRICES.get(tariffOf(pupil));
  }

  private static UUID id(int kind, int number) {
    long millis = REGISTRATION_MILLIS + number * MILLIS_BETWEEN;
    long noise = mix(number * 4L + kind);
    return new UUID(
        millis << 16 | VERSION_7 | (noise >>> 52),
        VARIANT | (noise & NOISE_BITS) << 32 | number);
  }

  /** Scatters a number over all 64 bits. */
  static long mix(long number) {
    long z = (number + 1) * SPREAD;
    z = (z ^ z >>> 30) * 0xbf58_476d_1ce4_e5b9L;
    z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
    return z ^ z >>> 31;
  }
}
