package it.refettorio.wallet.rebuild;

/** How far a rebuild is. */
public enum RebuildState {
  REQUESTED,
  RUNNING,
  /** Compared: every movement, waiting meal and account is the same. */
  EQUAL,
  /** Compared: something is not. */
  DIFFERENT,
  /** It came to no end; the ledger in use was not touched. */
  FAILED,
  /** The rebuilt ledger is the one in use now. */
  SWAPPED,
  /** The rebuilt ledger was thrown away. */
  DISCARDED;

  /** Whether its ledger stands beside the one in use. */
  public boolean standsBeside() {
    return this == EQUAL || this == DIFFERENT;
  }

  public boolean isUnderWay() {
    return this == REQUESTED || this == RUNNING;
  }
}
