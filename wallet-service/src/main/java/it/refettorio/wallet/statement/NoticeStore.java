package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.PaymentChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(NoticeState notice, long sequence) {
    jdbc.sql("""
            insert into notice
              (notice_number, holder_id, channel, status, amount_cents, reason, due_date,
               issued_at, checking_since, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (notice_number) do update
              set holder_id = excluded.holder_id, channel = excluded.channel,
                  status = excluded.status, amount_cents = excluded.amount_cents,
                  reason = excluded.reason, due_date = excluded.due_date,
                  issued_at = excluded.issued_at, checking_since = excluded.checking_since,
                  sequence = excluded.sequence
              where notice.sequence < excluded.sequence
            """)
        .params(notice.noticeNumber(), notice.holderId().value(), notice.channel().name(),
            notice.status().name(), notice.amountCents(), notice.reason(), notice.dueDate(),
            timestamp(notice.issuedAt()), timestamp(notice.checkingSince()), sequence)
        .update();
  }

  List<Notice> payable(HolderId holder, Instant now) {
    return jdbc.sql("""
            select notice_number, channel, amount_cents, due_date, issued_at, checking_since
            from notice where holder_id = ? and status = 'PAYABLE'
            order by due_date, notice_number limit 500
            """)
        .param(holder.value())
        .query((row, n) -> new Notice(
            row.getString("notice_number"), PaymentChannel.valueOf(row.getString("channel")),
            row.getLong("amount_cents"), row.getObject("due_date", LocalDate.class),
            instant(row, "issued_at"),
            NoticeEvent.isBeingChecked(instant(row, "checking_since"), now)))
        .list();
  }

  private static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
