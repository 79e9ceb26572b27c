package it.refettorio.payment.refund;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code refund}. */
@Component
class RefundStore {

  private static final String COLUMNS = """
      select id, holder_id, holder_name, pupil_id, pupil_name, service, amount_cents,
             payment_order, reason, paid_on, recorded_at, recorded_by
      from refund
      """;

  private final JdbcClient jdbc;

  RefundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if the holder has a refund by this order; whoever is writing one is waited for. */
  boolean add(Refund refund) {
    return jdbc.sql("""
        insert into refund
          (id, holder_id, holder_name, pupil_id, pupil_name, service, amount_cents,
           payment_order, reason, paid_on, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (holder_id, lower(payment_order)) do nothing
        """)
        .params(refund.id(), refund.holderId().value(), refund.holderName(),
            refund.pupilId().value(), refund.pupilName(), refund.service().name(),
            refund.amountCents(), refund.paymentOrder(), refund.reason(), refund.paidOn(),
            Timestamp.from(refund.recordedAt()), refund.recordedBy())
        .update() == 1;
  }

  Refund byOrder(HolderId holder, String order) {
    return jdbc.sql(COLUMNS + "where holder_id = ? and lower(payment_order) = lower(?)")
        .params(holder.value(), order)
        .query((row, n) -> refund(row))
        .single();
  }

  List<Refund> latest(long offset, int limit) {
    return jdbc.sql(COLUMNS + "order by recorded_at desc, id desc limit ? offset ?")
        .params(limit, offset)
        .query((row, n) -> refund(row))
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from refund").query(Long.class).single();
  }

  private static Refund refund(ResultSet row) throws SQLException {
    return new Refund(
        row.getObject("id", UUID.class),
        new HolderId(row.getObject("holder_id", UUID.class)), row.getString("holder_name"),
        new PupilId(row.getObject("pupil_id", UUID.class)), row.getString("pupil_name"),
        DemandService.valueOf(row.getString("service")), row.getLong("amount_cents"),
        row.getString("payment_order"), row.getString("reason"),
        row.getObject("paid_on", LocalDate.class),
        row.getTimestamp("recorded_at").toInstant(),
        row.getObject("recorded_by", UUID.class));
  }
}
