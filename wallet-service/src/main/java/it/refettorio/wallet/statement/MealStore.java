package it.refettorio.wallet.statement;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.wallet.ledger.MovementKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the meals of pupils, with all that was said about them. */
@Repository
class MealStore {

  private static final String STEPS = """
      select m.id, m.cause, m.kind, m.business_date, m.service, m.amount_cents, r.tariff_name,
             r.act, m.tariff_version, r.unit_price_cents, r.full_price_cents, m.evidence,
             m.reverses, m.posted_at
      from ledger.movement m left join price r on r.price_id = m.price_id
      """;

  private final JdbcClient jdbc;

  MealStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param meal the part of the cause that all movements of the meal begin with */
  List<MealStep> story(String meal) {
    return jdbc.sql(STEPS + """
            where m.cause >= :meal || ':' and m.cause < :meal || ';' order by m.id limit 500
            """)
        .param("meal", meal)
        .query((row, n) -> step(row))
        .list();
  }

  List<MealStep> steps(HolderId holder, PupilId pupil, Period days) {
    return jdbc.sql(STEPS + """
            where m.holder_id = ? and m.business_date between ? and ? and m.pupil_id = ?
              and m.cause like 'meal:%'
            order by m.business_date desc, m.id limit 5000
            """)
        .params(holder.value(), days.from(), days.to(), pupil.value())
        .query((row, n) -> step(row))
        .list();
  }

  private static MealStep step(ResultSet row) throws SQLException {
    return new MealStep(
        row.getLong("id"), row.getString("cause"), MovementKind.valueOf(row.getString("kind")),
        row.getObject("business_date", LocalDate.class), row.getString("service"),
        row.getLong("amount_cents"), row.getString("tariff_name"), row.getString("act"),
        row.getObject("tariff_version", Integer.class),
        row.getObject("unit_price_cents", Long.class),
        row.getObject("full_price_cents", Long.class), row.getString("evidence"),
        row.getString("reverses"), row.getTimestamp("posted_at").toInstant());
  }

  /** The meals that wait for a price, as the last word on each says. */
  List<MealDay> waiting(HolderId holder, PupilId pupil, Period days) {
    return jdbc.sql("""
            select distinct on (meal) date, service, split_part(meal, ':', 5)::int, kind
            from ledger.waiting_word
            where pupil_id = ? and date between ? and ? and holder_id = ?
            order by meal desc, revision desc limit 500
            """)
        .params(pupil.value(), days.from(), days.to(), holder.value())
        .query((row, n) -> {
          var date = row.getObject(1, LocalDate.class);
          return row.getString(4).equals("VOIDED")
              ? MealDay.voided(date, row.getString(2), row.getInt(3))
              : MealDay.waiting(date, row.getString(2), row.getInt(3));
        })
        .list();
  }

  /** The first and last day on which the account has meals of a pupil; empty if it has none. */
  Optional<Period> days(HolderId holder, PupilId pupil) {
    return jdbc.sql("""
            select min(day), max(day) from (
              select business_date as day from ledger.movement
              where holder_id = :holder and pupil_id = :pupil and cause like 'meal:%'
              union all
              select date from ledger.waiting_word
              where holder_id = :holder and pupil_id = :pupil) meals
            having count(*) > 0
            """)
        .param("holder", holder.value())
        .param("pupil", pupil.value())
        .query((row, n) -> new Period(
            row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
        .optional();
  }

  /**
   * The pupils and services that an account has meals or prices of.
   *
   * @param on the day whose tariff is named
   */
  List<PupilSums> sums(HolderId holder, Period days, LocalDate on) {
    return jdbc.sql("""
            with told as (
              select pupil_id, service, business_date, cause, kind, meals, amount_cents, price_id,
                     tariff_version
              from ledger.movement
              where holder_id = :holder and business_date between :from and :to
                and cause like 'meal:%'
            ), standing as (
              select distinct on (pupil_id, service, business_date, split_part(cause, ':', 5))
                     pupil_id, service, price_id
              from told
              where kind in ('MEAL', 'LATE_CANCELLED_MEAL', 'TARIFF_DIFFERENCE')
                and not exists (select from ledger.movement r where r.reverses = told.cause)
              order by pupil_id, service, business_date, split_part(cause, ':', 5),
                       tariff_version desc
            ), reduced as (
              select s.pupil_id, s.service,
                     sum(r.full_price_cents - r.unit_price_cents) as reductions_cents
              from standing s join price r on r.price_id = s.price_id
              where r.full_price_cents is not null group by 1, 2
            ), charged as (
              select pupil_id, service, sum(meals) as meals, -sum(amount_cents) as net_due_cents
              from told group by 1, 2
            ), priced as (
              select t.pupil_id, t.service, r.tariff_name
              from pupil p join priced_span t on t.pupil_id = p.pupil_id and not t.superseded
                and :on between t.valid_from and coalesce(t.valid_to, :on)
              join price r on r.price_id = t.price_id
              where p.holder_id = :holder
            )
            select pupil_id, service, p.first_name, p.last_name, tariff_name,
                   coalesce(meals, 0) as meals, coalesce(net_due_cents, 0) as net_due_cents,
                   coalesce(reductions_cents, 0) as reductions_cents
            from charged full join priced using (pupil_id, service)
            left join reduced using (pupil_id, service)
            left join pupil p using (pupil_id)
            order by p.last_name, p.first_name, pupil_id, service limit 200
            """)
        .param("holder", holder.value())
        .param("from", days.from())
        .param("to", days.to())
        .param("on", on)
        .query((row, n) -> new PupilSums(
            new PupilId(row.getObject("pupil_id", UUID.class)),
            DemandService.valueOf(row.getString("service")), row.getString("first_name"),
            row.getString("last_name"), row.getString("tariff_name"), row.getLong("meals"),
            row.getLong("net_due_cents"), row.getLong("reductions_cents")))
        .list();
  }
}
