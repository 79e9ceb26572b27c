package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PendingPaymentStore {

  private final JdbcClient jdbc;

  PendingPaymentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(NoticeState notice, Instant checkingSince, long sequence) {
    jdbc.sql("""
            insert into pending_payment
              (notice_number, holder_id, amount_cents, checking_since, sequence)
            values (?, ?, ?, ?, ?)
            on conflict (notice_number) do update
              set amount_cents = excluded.amount_cents, checking_since = excluded.checking_since,
                  sequence = excluded.sequence
              where pending_payment.sequence < excluded.sequence
            """)
        .params(notice.noticeNumber(), notice.holderId().value(), notice.amountCents(),
            checkingSince == null ? null : Timestamp.from(checkingSince), sequence)
        .update();
  }

  List<Long> amounts(HolderId holder) {
    return jdbc.sql("""
            select amount_cents from pending_payment
            where holder_id = ? and checking_since is not null
            order by checking_since limit 20
            """)
        .param(holder.value())
        .query(Long.class)
        .list();
  }
}
