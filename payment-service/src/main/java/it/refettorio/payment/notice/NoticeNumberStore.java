package it.refettorio.payment.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the numbers that were never given out before, and keeps holders apart. */
@Component
class NoticeNumberStore {

  private final JdbcClient jdbc;

  NoticeNumberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long next() {
    return jdbc.sql("select nextval('notice_base')").query(Long.class).single();
  }

  /** Until the transaction ends no other makes a notice under this key. */
  void oneAtATime(String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0)) is null")
        .param("key", key).query(Boolean.class).single();
  }
}
