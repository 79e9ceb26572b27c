package it.refettorio.payment.receipt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes deliveries of the same receipt wait for each other. */
@Component
class ReceiptLockStore {

  private final JdbcClient jdbc;

  ReceiptLockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Held until the transaction ends. */
  void oneAtATime(String creditor, String receiptId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 1)) is null")
        .param("key", creditor + " " + receiptId).query(Boolean.class).single();
  }
}
