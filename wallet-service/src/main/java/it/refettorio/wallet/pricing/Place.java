package it.refettorio.wallet.pricing;

/**
 * Which ledger a store works on: the one in use, or one that is built beside it.
 *
 * @param ledger the schema of the movements and accounts
 * @param prices the schema of the pupils' prices
 */
public record Place(String ledger, String prices) {

  public static final Place IN_USE = new Place("ledger", "public");
  public static final Place BESIDE = new Place("ledger_next", "ledger_next");

  /** Puts the schemas into a statement, for {@code {ledger}} and {@code {prices}}. */
  public String in(String sql) {
    return sql.replace("{ledger}", ledger).replace("{prices}", prices);
  }
}
