package it.refettorio.wallet.accounting;

import java.util.UUID;

/**
 * Which accounts are asked for, and in what order.
 *
 * @param name how the holder's full name begins, either way round; empty for all
 * @param tariff the code of a tariff that one of the pupils has now; empty for all
 * @param school where one of the pupils goes now, or null for all
 * @param debtCents owed at least; zero for all, whether they owe or not
 */
public record AccountFilter(
    String name, String tariff, UUID school, long debtCents, Order order) {

  public static final AccountFilter ALL = new AccountFilter("", "", null, 0, Order.NAME);

  /** The order of a list of accounts. */
  public enum Order {
    NAME("lower(last_name) nulls last, lower(first_name), holder_id"),
    /** Whoever owes most comes first. */
    DEBT("balance_cents, holder_id"),
    /** Whoever has most left comes first. */
    CREDIT("balance_cents desc, holder_id");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}
