package it.refettorio.wallet.arrears;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.DueEvent;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Works out what families can be asked for. */
@Repository
class DebtStore {

  /**
   * What each family is to be asked for. Asked for already is what an open notice asks, what a paid
   * notice asks whose payment is not in the account yet, and what an earlier due asks that has no
   * notice yet: a due and its notice have amount and day in common.
   */
  private static final String WANTED = """
      with owing as (
        select holder_id,
               least(-sum(balance_cents),
                     -coalesce(sum(balance_cents) filter (where school_year <= :year), 0)
                     - greatest(0, coalesce(sum(
                         paid_by_notice_cents + paid_spontaneously_cents + carried_credit_cents
                         - refunded_cents + greatest(0, -adjusted_cents))
                         filter (where school_year > :year), 0)))::bigint as cents
        from ledger.account_year group by holder_id having sum(balance_cents) < 0
      ), noticed as (
        select n.holder_id, n.amount_cents, n.due_date,
               n.status = 'PAYABLE' or n.status = 'PAID' and not exists (
                 select from ledger.movement m
                 where m.holder_id = n.holder_id and m.kind = 'NOTICE_PAYMENT'
                   and m.evidence = n.notice_number) as open
        from notice n join owing o on o.holder_id = n.holder_id and o.cents > 0
        where n.channel = 'NOTICE'
      ), asked as (
        select holder_id, sum(cents)::bigint as cents from (
          select holder_id, amount_cents as cents from noticed where open
          union all
          select d.holder_id, d.amount_cents * greatest(0, d.number - coalesce(n.number, 0))
          from (select holder_id, amount_cents, due_date, count(*) as number
                from due where due_date >= :today group by 1, 2, 3) d
          left join (select holder_id, amount_cents, due_date, count(*) as number
                     from noticed group by 1, 2, 3) n using (holder_id, amount_cents, due_date)
        ) each group by holder_id
      ), wanted as (
        select o.holder_id, o.cents - coalesce(a.cents, 0) as cents,
               coalesce(h.last_name || ' ' || h.first_name, o.holder_id::text) as name,
               -- One it has, or had: without any, there is nobody to name in a line.
               coalesce(
                 (select p.pupil_id from pupil p where p.holder_id = o.holder_id
                  order by p.first_name, p.pupil_id limit 1),
                 (select m.pupil_id from ledger.movement m
                  where m.holder_id = o.holder_id and m.pupil_id is not null
                  order by m.business_date desc, m.id desc limit 1)) as any_pupil
        from owing o left join asked a using (holder_id)
        left join holder h on h.holder_id = o.holder_id
        where o.cents - coalesce(a.cents, 0) >= :minimum
      )
      """;

  /** In the same statement, so that debts and charges are of the same moment. */
  private static final String PARTS = WANTED + """
      , charge as (
        select w.holder_id, w.cents as wanted, m.pupil_id, coalesce(m.service, :rest) as service,
               -m.amount_cents as cents,
               sum(-m.amount_cents) over (
                 partition by w.holder_id order by m.business_date desc, m.id desc
                 rows unbounded preceding) as reached
        from wanted w join ledger.movement m on m.holder_id = w.holder_id
        where w.any_pupil is not null and m.amount_cents < 0 and m.business_date <= :last
          and m.kind <> 'DIFFERENCE_REVERSAL'
          and not exists (select from ledger.movement r where r.reverses = m.cause)
      ), owed as (
        select holder_id, pupil_id, service,
               sum(least(cents, wanted - (reached - cents)))::bigint as cents
        from charge where reached - cents < wanted group by 1, 2, 3
      ), sharer as (
        -- What belongs to no pupil belongs to all of the family, to each the same part of it.
        select w.holder_id, coalesce(p.pupil_id, w.any_pupil) as pupil_id,
               count(*) over family as pupils,
               row_number() over (family order by p.first_name, p.pupil_id) as place
        from wanted w left join pupil p on p.holder_id = w.holder_id
        window family as (partition by w.holder_id)
      ), part as (
        select holder_id, pupil_id, service, sum(cents)::bigint as cents from (
          select * from owed where pupil_id is not null
          union all
          select o.holder_id, s.pupil_id, o.service,
                 o.cents / s.pupils + (s.place <= o.cents % s.pupils)::int
          from owed o join sharer s on s.holder_id = o.holder_id
          where o.pupil_id is null) each
        where cents > 0 group by 1, 2, 3
      )
      select w.holder_id, w.name, w.cents as wanted, p.pupil_id, p.service, p.cents
      from wanted w join part p using (holder_id)
      order by w.holder_id, p.pupil_id, p.service
      """;

  private final JdbcClient jdbc;

  DebtStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What families would be asked for, without the lines, in the order of holders. */
  Demands amounts(DueTerms terms, LocalDate today) {
    var asked = new ArrayList<Demand>();
    var leftOut = new ArrayList<Demand>();
    asking(WANTED + "select * from wanted order by holder_id", terms, today)
        .query(row -> {
          var demand = new Demand(
              holder(row), row.getString("name"), row.getLong("cents"), List.of());
          (row.getObject("any_pupil") == null ? leftOut : asked).add(demand);
        });
    return new Demands(asked, leftOut);
  }

  /**
   * What families are asked for, with the lines, in the order of holders.
   *
   * @param rest the service named for what belongs to none
   */
  List<Demand> demands(DueTerms terms, DemandService rest, LocalDate today) {
    var demands = new ArrayList<Demand>();
    asking(PARTS, terms, today)
        .param("last", terms.schoolYear().lastDay())
        .param("rest", rest.name())
        .query(row -> {
          var holder = holder(row);
          var lines = new ArrayList<DueEvent.Line>();
          if (!demands.isEmpty() && demands.getLast().holder().equals(holder)) {
            lines.addAll(demands.removeLast().lines());
          }
          lines.add(new DueEvent.Line(
              new PupilId(row.getObject("pupil_id", UUID.class)),
              DemandService.valueOf(row.getString("service")), row.getLong("cents")));
          demands.add(new Demand(holder, row.getString("name"), row.getLong("wanted"), lines));
        });
    return demands;
  }

  private JdbcClient.StatementSpec asking(String sql, DueTerms terms, LocalDate today) {
    return jdbc.sql(sql)
        .param("year", terms.schoolYear().startYear())
        .param("minimum", terms.minimumCents())
        .param("today", today);
  }

  private static HolderId holder(ResultSet row) throws SQLException {
    return new HolderId(row.getObject("holder_id", UUID.class));
  }
}
