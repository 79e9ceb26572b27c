package it.refettorio.wallet.rebuild;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of a rebuild.
 *
 * @param step what it is doing, or did last: a key of the messages
 * @param events how many it read
 * @param unusable records that no ledger can take
 * @param undecided accounts with facts on their way or parked, which were not compared
 * @param otherPath meals that came to the same end by other steps
 * @param different movements, waiting meals and accounts that are not the same
 * @param failure why it came to no end, or null
 */
public record RebuildReport(
    UUID id,
    RebuildState state,
    String step,
    Instant requestedAt,
    Instant startedAt,
    Instant finishedAt,
    long events,
    long unusable,
    long movementsInUse,
    long movementsRebuilt,
    long accounts,
    long undecided,
    long otherPath,
    long different,
    String failure) {

  /** Seconds from its start to its end; 0 while it runs. */
  public long seconds() {
    return startedAt == null || finishedAt == null
        ? 0
        : finishedAt.getEpochSecond() - startedAt.getEpochSecond();
  }
}
