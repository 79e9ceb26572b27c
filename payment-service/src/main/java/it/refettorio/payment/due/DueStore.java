package it.refettorio.payment.due;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.DueEvent.AmountDue;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code amount_due} and {@code amount_due_line}. */
@Component
class DueStore {

  private final JdbcClient jdbc;

  DueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Until the transaction ends a holder's debts and the holder's arrival do not pass each other
   * unseen.
   */
  void oneAtATime(HolderId holder) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 2)) is null")
        .param("key", holder.toString()).query(Boolean.class).single();
  }

  /** False if it is here already. */
  boolean keep(AmountDue due, Instant now) {
    int kept = jdbc.sql("""
        insert into amount_due (due_id, holder_id, reason, due_date, received_at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """)
        .params(due.dueId(), due.holderId().value(), due.reason(), due.dueDate(),
            Timestamp.from(now))
        .update();
    if (kept == 0) {
      return false;
    }
    int position = 0;
    for (var line : due.lines()) {
      jdbc.sql("""
          insert into amount_due_line (due_id, position, pupil_id, service, amount_cents)
          values (?, ?, ?, ?, ?)
          """)
          .params(due.dueId(), position++, line.pupilId().value(), line.service().name(),
              line.amountCents())
          .update();
    }
    return true;
  }

  /** The holder's debts without a notice, oldest first. */
  List<Due> waiting(HolderId holder) {
    return jdbc.sql("""
        select due_id, reason, due_date from amount_due
        where holder_id = ? and notice_id is null order by received_at, due_id
        """)
        .param(holder.value())
        .query((row, n) -> new Due(row.getString("due_id"), row.getString("reason"),
            row.getObject("due_date", LocalDate.class), lines(row.getString("due_id"))))
        .list();
  }

  private List<Due.Line> lines(String dueId) {
    return jdbc.sql("""
        select pupil_id, service, amount_cents from amount_due_line
        where due_id = ? order by position
        """)
        .param(dueId)
        .query((row, n) -> new Due.Line(new PupilId(row.getObject("pupil_id", UUID.class)),
            DemandService.valueOf(row.getString("service")), row.getLong("amount_cents")))
        .list();
  }

  /** The notice must be in the database by now. */
  void issued(Due due, UUID noticeId) {
    jdbc.sql("update amount_due set notice_id = ? where due_id = ?")
        .params(noticeId, due.id()).update();
  }

  long countWaiting() {
    return jdbc.sql("select count(*) from amount_due where notice_id is null")
        .query(Long.class).single();
  }
}
