package it.refettorio.attendance.booking;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BookingStore {

  private final JdbcClient jdbc;

  BookingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Unique for ever, whatever the year in front of it; numbers may be left out. */
  String newReceiptNumber(int year) {
    long number = jdbc.sql("select nextval('absence_receipt')").query(Long.class).single();
    return "A-%d-%06d".formatted(year, number);
  }

  /** False if an absence of that pupil, service and day holds already. */
  boolean add(Absence absence) {
    return jdbc.sql("""
            insert into absence (receipt_number, pupil_id, holder_id, service, day,
              reported_by, reported_by_name, reported_at)
            values (:receipt, :pupil, :holder, :service, :day, :by, :name, :at)
            on conflict (pupil_id, service, day) where withdrawn_at is null do nothing
            """)
        .param("receipt", absence.receiptNumber())
        .param("pupil", absence.pupilId().value())
        .param("holder", absence.holderId().value())
        .param("service", absence.service().name())
        .param("day", absence.day())
        .param("by", absence.reportedBy().id())
        .param("name", absence.reportedBy().name())
        .param("at", Timestamp.from(absence.reportedAt()))
        .update() == 1;
  }

  /** False if it was withdrawn before. */
  boolean withdraw(Absence withdrawn) {
    return jdbc.sql("""
            update absence set withdrawn_by = :by, withdrawn_at = :at
            where receipt_number = :receipt and withdrawn_at is null
            """)
        .param("by", withdrawn.withdrawnBy())
        .param("at", Timestamp.from(withdrawn.withdrawnAt()))
        .param("receipt", withdrawn.receiptNumber())
        .update() == 1;
  }

  Optional<Absence> byReceipt(String number) {
    return jdbc.sql("select * from absence where receipt_number = :number")
        .param("number", number)
        .query(BookingStore::absence)
        .optional();
  }

  Optional<Absence> holding(PupilId pupil, DemandService service, LocalDate day) {
    return jdbc.sql("""
            select * from absence
            where pupil_id = :pupil and service = :service and day = :day and withdrawn_at is null
            """)
        .param("pupil", pupil.value())
        .param("service", service.name())
        .param("day", day)
        .query(BookingStore::absence)
        .optional();
  }

  /** The receipts of the absences that hold in a span, by day. */
  Map<LocalDate, String> receipts(PupilId pupil, LocalDate first, LocalDate last) {
    var receipts = new HashMap<LocalDate, String>();
    jdbc.sql("""
            select day, receipt_number from absence
            where pupil_id = :pupil and day between :first and :last and withdrawn_at is null
            """)
        .param("pupil", pupil.value())
        .param("first", first)
        .param("last", last)
        .query(row -> {
          receipts.put(row.getObject("day", LocalDate.class), row.getString("receipt_number"));
        });
    return receipts;
  }

  /** The days of a span whose meal was counted. */
  Set<LocalDate> mealDays(PupilId pupil, LocalDate first, LocalDate last) {
    return new HashSet<>(jdbc.sql("""
            select distinct day from meal
            where pupil_id = :pupil and day between :first and :last
            """)
        .param("pupil", pupil.value())
        .param("first", first)
        .param("last", last)
        .query(LocalDate.class)
        .list());
  }

  private static Absence absence(ResultSet row, int n) throws SQLException {
    var withdrawnAt = row.getTimestamp("withdrawn_at");
    return new Absence(
        row.getString("receipt_number"),
        new PupilId(row.getObject("pupil_id", UUID.class)),
        new HolderId(row.getObject("holder_id", UUID.class)),
        DemandService.valueOf(row.getString("service")),
        row.getObject("day", LocalDate.class),
        new Person(row.getObject("reported_by", UUID.class), row.getString("reported_by_name")),
        row.getTimestamp("reported_at").toInstant(),
        row.getObject("withdrawn_by", UUID.class),
        withdrawnAt == null ? null : withdrawnAt.toInstant());
  }
}
