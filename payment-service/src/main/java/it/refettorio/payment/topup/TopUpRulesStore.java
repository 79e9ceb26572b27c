package it.refettorio.payment.topup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TopUpRulesStore {

  private final JdbcClient jdbc;

  TopUpRulesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TopUpRules current() {
    return jdbc.sql("select validity_days, max_meals, max_total_cents from topup_rules")
        .query((row, n) -> new TopUpRules(row.getInt("validity_days"), row.getInt("max_meals"),
            row.getLong("max_total_cents")))
        .single();
  }
}
