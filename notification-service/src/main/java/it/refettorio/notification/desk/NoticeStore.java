package it.refettorio.notification.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.PaymentChannel;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The payment notices as payment announced them. */
@Repository
public class NoticeStore {

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the state unless a newer one, or this one, is already kept. */
  @Transactional
  public void keep(NoticeState notice, long sequence) {
    jdbc.sql("""
            insert into desk_notice (notice_number, sequence, holder_id, channel, status,
                                     amount_cents, due_date, checking_since)
            values (:number, :sequence, :holder, :channel, :status, :amount, :due, :checking)
            on conflict (notice_number) do update
            set sequence = excluded.sequence, holder_id = excluded.holder_id,
                channel = excluded.channel, status = excluded.status,
                amount_cents = excluded.amount_cents, due_date = excluded.due_date,
                checking_since = excluded.checking_since
            where excluded.sequence > desk_notice.sequence
            """)
        .param("number", notice.noticeNumber())
        .param("sequence", sequence)
        .param("holder", notice.holderId().value())
        .param("channel", notice.channel().name())
        .param("status", notice.status().name())
        .param("amount", notice.amountCents())
        .param("due", notice.dueDate())
        .param("checking", utc(notice.checkingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * What these holders can still pay today, or have paid and wait to see confirmed. A top-up lapses
   * after its day, a debt does not.
   */
  Map<HolderId, List<OpenPayment>> open(
      Collection<UUID> holders, LocalDate today, Instant now) {
    record Line(HolderId holder, OpenPayment payment) {}
    return jdbc.sql("""
            select holder_id, channel, amount_cents, due_date,
                   coalesce(checking_since > :checkedAfter, false) as checking
            from desk_notice
            where status = 'PAYABLE' and holder_id in (:holders)
              and (channel = 'NOTICE' or checking_since > :checkedAfter or due_date >= :today)
            order by holder_id, checking desc, due_date, notice_number limit 50
            """)
        .param("holders", holders)
        .param("today", today)
        .param("checkedAfter", utc(NoticeEvent.checkedAfter(now)))
        .query((row, n) -> new Line(
            new HolderId(row.getObject("holder_id", UUID.class)),
            new OpenPayment(
                PaymentChannel.valueOf(row.getString("channel")),
                row.getLong("amount_cents"),
                row.getObject("due_date", LocalDate.class),
                row.getBoolean("checking"))))
        .stream()
        .collect(groupingBy(Line::holder, mapping(Line::payment, toList())));
  }
}
