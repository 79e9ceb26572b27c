package it.refettorio.journeys;

/** The children of the journeys' families, by the key that the office's files use. */
final class TaxCodes {

  static final String EMMA = "MLTMME16E60M999G";
  static final String NINA = "MNTNNI20P63A944L";
  static final String ELIO = "MNTLEI23B08A944E";
  static final String RANIA = "BNSRNA16A70A662Z";
  static final String IDA = "DCQDIA17H54D612V";

  private TaxCodes() {}
}
