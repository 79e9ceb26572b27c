package it.refettorio.wallet.arrears;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DueStore {

  private final JdbcClient jdbc;

  DueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One run at a time: the next one must see what this one asked for. */
  void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('wallet.arrears', 0))")
        .query()
        .listOfRows();
  }

  void add(DueRun run, UUID clerk) {
    jdbc.sql("""
            insert into due_run
              (run_id, school_year, minimum_cents, due_date, families, amount_cents, asked_by,
               asked_by_name, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(run.id(), run.terms().schoolYear().toString(), run.terms().minimumCents(),
            run.terms().dueDate(), run.families(), run.amountCents(), clerk, run.by(),
            Timestamp.from(run.at()))
        .update();
  }

  void addDues(DueRun run, List<Demand> demands, Function<Demand, UUID> dueId) {
    jdbc.sql("""
            insert into due (due_id, run_id, holder_id, amount_cents, due_date)
            select asked.id, :run, asked.holder, asked.cents, :dueDate
            from unnest(:ids::uuid[], :holders::uuid[], :cents) as asked(id, holder, cents)
            """)
        .param("run", run.id())
        .param("dueDate", run.terms().dueDate())
        .param("ids", demands.stream().map(d -> dueId.apply(d).toString()).toArray(String[]::new))
        .param("holders", holders(demands))
        .param("cents", cents(demands))
        .update();
  }

  void addLeftOut(DueRun run, List<Demand> demands) {
    jdbc.sql("""
            insert into due_left_out (run_id, holder_id, amount_cents)
            select :run, * from unnest(:holders::uuid[], :cents)
            """)
        .param("run", run.id())
        .param("holders", holders(demands))
        .param("cents", cents(demands))
        .update();
  }

  private static String[] holders(List<Demand> demands) {
    return demands.stream().map(demand -> demand.holder().toString()).toArray(String[]::new);
  }

  private static Long[] cents(List<Demand> demands) {
    return demands.stream().map(Demand::amountCents).toArray(Long[]::new);
  }

  Optional<DueRun> find(UUID id) {
    return jdbc.sql("select * from due_run where run_id = ?")
        .param(id)
        .query((row, n) -> run(row))
        .optional();
  }

  List<DueRun> latest(int limit) {
    return jdbc.sql("select * from due_run order by asked_at desc, run_id limit ?")
        .param(limit)
        .query((row, n) -> run(row))
        .list();
  }

  private static DueRun run(ResultSet row) throws SQLException {
    return new DueRun(
        row.getObject("run_id", UUID.class),
        new DueTerms(
            SchoolYear.parse(row.getString("school_year")), row.getLong("minimum_cents"),
            row.getObject("due_date", LocalDate.class)),
        row.getInt("families"), row.getLong("amount_cents"), row.getString("asked_by_name"),
        row.getTimestamp("asked_at").toInstant());
  }

  List<AskedDue> duesOf(HolderId holder, int limit) {
    return jdbc.sql("""
            select r.*, d.amount_cents as asked_cents from due d join due_run r using (run_id)
            where d.holder_id = ? order by r.asked_at desc, r.run_id limit ?
            """)
        .params(holder.value(), limit)
        .query((row, n) -> new AskedDue(run(row), row.getLong("asked_cents")))
        .list();
  }

  List<Demand> dues(UUID run, int limit, int offset) {
    return demands("due", run, limit, offset);
  }

  List<Demand> leftOut(UUID run, int limit) {
    return demands("due_left_out", run, limit, 0);
  }

  private List<Demand> demands(String table, UUID run, int limit, int offset) {
    return jdbc.sql("""
            select d.holder_id, coalesce(h.last_name || ' ' || h.first_name, d.holder_id::text),
                   d.amount_cents
            from %s d left join holder h on h.holder_id = d.holder_id
            where d.run_id = ?
            order by lower(h.last_name) nulls last, lower(h.first_name), d.holder_id
            limit ? offset ?
            """.formatted(table))
        .params(run, limit, offset)
        .query((row, n) -> new Demand(
            new HolderId(row.getObject(1, UUID.class)), row.getString(2), row.getLong(3),
            List.of()))
        .list();
  }
}
