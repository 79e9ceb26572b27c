package it.refettorio.enrolment.fee;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class FeeStore {

  /** The subscriptions that make somebody owe the fee who does not owe it yet. */
  private static final String TO_CHARGE = """
      from subscription s
      where s.service = :service and s.starts_on <= :lastDay
        and (s.ends_on is null or s.ends_on >= :firstDay)
        and not exists (
          select from enrolment_fee f
          where f.pupil_id = s.pupil_id and f.service = :service and f.school_year = :year)
      """;
  /** Before every id of a pupil. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient jdbc;

  FeeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long countToCharge(FeeTerms terms) {
    return about(terms, jdbc.sql("select count(distinct s.pupil_id) " + TO_CHARGE))
        .query(Long.class)
        .single();
  }

  void add(FeeCharge charge, UUID clerk) {
    jdbc.sql("""
            insert into fee_charge (id, service, school_year, amount_cents, act, charged_on, pupils,
              charged_by, charged_by_name, charged_at)
            values (:id, :service, :year, :cents, :act, :day, :pupils, :by, :byName, :at)
            """)
        .param("id", charge.id())
        .param("service", charge.terms().service().name())
        .param("year", charge.terms().schoolYear().toString())
        .param("cents", charge.terms().amountCents())
        .param("act", charge.terms().act())
        .param("day", charge.terms().day())
        .param("pupils", charge.pupils())
        .param("by", clerk)
        .param("byName", charge.by())
        .param("at", Timestamp.from(charge.at()))
        .update();
  }

  /**
   * Charges everybody who does not owe the fee yet, in the order of pupils, so that two chargings
   * at the same time wait for each other and charge nobody twice.
   *
   * @return how many
   */
  int chargeAll(FeeCharge charge) {
    return about(charge.terms(), jdbc.sql("""
            insert into enrolment_fee (pupil_id, service, school_year, holder_id, charge_id)
            select distinct on (s.pupil_id) s.pupil_id, s.service, :year, s.holder_id, :charge
            """ + TO_CHARGE + """
            order by s.pupil_id,
              greatest(s.starts_on - cast(:day as date),
                cast(:day as date) - coalesce(s.ends_on, cast(:day as date)), 0),
              s.starts_on
            on conflict do nothing
            """))
        .param("charge", charge.id())
        .param("day", charge.terms().day())
        .update();
  }

  private static StatementSpec about(FeeTerms terms, StatementSpec statement) {
    return statement
        .param("service", terms.service().name())
        .param("year", terms.schoolYear().toString())
        .param("firstDay", terms.schoolYear().firstDay())
        .param("lastDay", terms.schoolYear().lastDay());
  }

  /** Who owes by a charge, in the order of pupils, after one of them; null: from the first on. */
  List<FeesCharged.Debt> debts(UUID charge, PupilId after, int limit) {
    return jdbc.sql("""
            select pupil_id, holder_id from enrolment_fee
            where charge_id = :charge and pupil_id > :after order by pupil_id limit :limit
            """)
        .param("charge", charge)
        .param("after", after == null ? NOBODY : after.value())
        .param("limit", limit)
        .query((row, n) -> new FeesCharged.Debt(
            new PupilId(row.getObject("pupil_id", UUID.class)),
            new HolderId(row.getObject("holder_id", UUID.class))))
        .list();
  }

  Optional<FeeCharge> find(UUID id) {
    return jdbc.sql("select * from fee_charge where id = :id")
        .param("id", id)
        .query(FeeStore::charge)
        .optional();
  }

  List<FeeCharge> latest(int limit) {
    return jdbc.sql("select * from fee_charge order by charged_at desc, id desc limit :limit")
        .param("limit", limit)
        .query(FeeStore::charge)
        .list();
  }

  private static FeeCharge charge(ResultSet row, int n) throws SQLException {
    return new FeeCharge(
        row.getObject("id", UUID.class),
        new FeeTerms(
            DemandService.valueOf(row.getString("service")),
            SchoolYear.parse(row.getString("school_year")),
            row.getLong("amount_cents"),
            row.getString("act"),
            row.getObject("charged_on", LocalDate.class)),
        row.getLong("pupils"),
        row.getString("charged_by_name"),
        row.getTimestamp("charged_at").toInstant());
  }
}
