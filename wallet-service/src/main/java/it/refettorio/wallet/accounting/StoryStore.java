package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.wallet.ledger.MovementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoryStore {

  private final JdbcClient jdbc;

  StoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Story story(HolderId holder, StoryFilter filter, int limit, int offset) {
    var lines = new ArrayList<StoryLine>();
    var totals = new long[2];
    jdbc.sql("""
            with told as (
              select m.id, m.kind, m.business_date, m.pupil_id, m.service, m.amount_cents,
                     sum(m.amount_cents) over (order by m.business_date, m.id)::bigint as balance
              from ledger.movement m where m.holder_id = :holder
            ), asked as (
              select * from told
              where (:kinds::text[] is null or kind = any(:kinds::text[]))
                and (:pupil::uuid is null or pupil_id = :pupil::uuid)
                and (:from::date is null or business_date >= :from::date)
                and (:to::date is null or business_date <= :to::date)
            ), totals as (
              select count(*), coalesce(sum(amount_cents), 0)::bigint as sum from asked
            ), shown as (
              select * from asked order by business_date desc, id desc
              limit :limit offset :offset
            )
            select totals.count, totals.sum, shown.*, p.first_name
            from totals left join shown on true
            left join pupil p on p.pupil_id = shown.pupil_id
            order by shown.business_date desc, shown.id desc
            """)
        .param("holder", holder.value())
        .param("kinds", filter.group() == null ? null : filter.group().kindNames())
        .param("pupil", filter.pupil())
        .param("from", filter.from())
        .param("to", filter.to())
        .param("limit", limit)
        .param("offset", offset)
        .query(row -> {
          totals[0] = row.getLong("count");
          totals[1] = row.getLong("sum");
          if (row.getObject("id") != null) {
            lines.add(new StoryLine(
                row.getLong("id"), MovementKind.valueOf(row.getString("kind")),
                row.getObject("business_date", LocalDate.class), row.getString("first_name"),
                row.getString("service"), row.getLong("amount_cents"), row.getLong("balance")));
          }
        });
    return new Story(lines, totals[0], totals[1]);
  }

  List<NoticeRow> notices(HolderId holder, int limit, Instant now) {
    return jdbc.sql("""
            select * from notice where holder_id = ?
            order by issued_at desc nulls last, notice_number desc limit ?
            """)
        .params(holder.value(), limit)
        .query((row, n) -> {
          var issued = row.getTimestamp("issued_at");
          var checking = row.getTimestamp("checking_since");
          return new NoticeRow(
              row.getString("notice_number"), PaymentChannel.valueOf(row.getString("channel")),
              NoticeStatus.valueOf(row.getString("status")), row.getLong("amount_cents"),
              row.getObject("due_date", LocalDate.class),
              issued == null ? null : issued.toInstant(),
              NoticeEvent.isBeingChecked(checking == null ? null : checking.toInstant(), now));
        })
        .list();
  }
}
