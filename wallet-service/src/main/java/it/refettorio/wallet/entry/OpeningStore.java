package it.refettorio.wallet.entry;

import it.refettorio.contracts.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpeningStore {

  private static final String TRIAL = """
      select i.*, t.*
      from %s i
      cross join lateral (
        select count(*) filter (where fault is not null) as faults,
               count(*) filter (where fault is null and already) as already_lines,
               count(*) filter (where fault is null and not already) as fresh,
               coalesce(-sum(cents) filter (where cents < 0 and fault is null and not already),
                        0)::bigint as fresh_debt,
               coalesce(sum(cents) filter (where cents > 0 and fault is null and not already),
                        0)::bigint as fresh_credit
        from opening_trial where import_id = i.import_id and i.applied_at is null) t
      """;

  private final JdbcClient jdbc;

  OpeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A balance that is carried. */
  record Carried(HolderId holder, long cents) {}

  void add(
      UUID id, String fileName, OpeningTerms terms, Clerk clerk, Instant now,
      List<OpeningLine> lines) {
    jdbc.sql("""
            insert into opening_import
              (import_id, file_name, act, act_key, business_date, expected_lines,
               expected_debt_cents, expected_credit_cents, found_lines, found_debt_cents,
               found_credit_cents, brought_by, brought_by_name, brought_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id, fileName, terms.act(), terms.actKey(), terms.date(), terms.lines(),
            terms.debtCents(), terms.creditCents(), lines.size(), sum(lines, -1), sum(lines, 1),
            clerk.id(), clerk.name(), Timestamp.from(now))
        .update();
    jdbc.sql("""
            insert into opening_line (import_id, line, tax_code, cents, fault, detail)
            select :id, * from unnest(:lines, :taxCodes, :cents, :faults, :details)
            """)
        .param("id", id)
        .param("lines", lines.stream().map(OpeningLine::line).toArray(Integer[]::new))
        .param("taxCodes", lines.stream().map(OpeningLine::taxCode).toArray(String[]::new))
        .param("cents", lines.stream().map(OpeningLine::cents).toArray(Long[]::new))
        .param("faults", lines.stream().map(OpeningLine::fault).toArray(String[]::new))
        .param("details", lines.stream().map(OpeningLine::detail).toArray(String[]::new))
        .update();
  }

  private static long sum(List<OpeningLine> lines, int sign) {
    return lines.stream().map(OpeningLine::cents)
        .filter(cents -> cents != null && Long.signum(cents) == sign)
        .mapToLong(Math::absExact).reduce(0, Math::addExact);
  }

  /** Notes what would become of a file that was only tried. */
  void noteTrial(UUID id) {
    noteTrials("import_id = ?", id);
  }

  /** Notes it of all files under the act of one. */
  void noteTrialsOfActOf(UUID id) {
    noteTrials("act_key = (select act_key from opening_import where import_id = ?)", id);
  }

  private void noteTrials(String which, UUID id) {
    var tried = TRIAL.formatted(
        "(select * from opening_import where applied_at is null and " + which + ")");
    jdbc.sql("""
            update opening_import i
            set tried_faults = t.faults, tried_already = t.already_lines, carried = t.fresh,
                carried_debt_cents = t.fresh_debt, carried_credit_cents = t.fresh_credit
            from (%s) t where i.import_id = t.import_id
            """.formatted(tried))
        .param(id)
        .update();
  }

  /** Forgets files that were only tried, and long ago. */
  void forgetTriedBefore(Instant moment) {
    jdbc.sql("delete from opening_import where applied_at is null and brought_at < ?")
        .param(Timestamp.from(moment))
        .update();
  }

  Optional<OpeningTrial> find(UUID id) {
    return jdbc.sql(TRIAL.formatted("(select * from opening_import where import_id = ?)"))
        .param(id)
        .query((row, n) -> trial(row))
        .optional();
  }

  /** As they stood when they were brought, or when their act carried something since. */
  List<OpeningTrial> latest(int limit) {
    return jdbc.sql("""
            select i.*, tried_faults as faults, tried_already as already_lines, carried as fresh,
                   carried_debt_cents as fresh_debt, carried_credit_cents as fresh_credit
            from opening_import i order by brought_at desc, import_id limit ?
            """)
        .param(limit)
        .query((row, n) -> trial(row))
        .list();
  }

  private static OpeningTrial trial(ResultSet row) throws SQLException {
    var applied = row.getTimestamp("applied_at");
    return new OpeningTrial(
        row.getObject("import_id", UUID.class), row.getString("file_name"),
        new OpeningTerms(
            row.getString("act"), row.getObject("business_date", LocalDate.class),
            row.getInt("expected_lines"), row.getLong("expected_debt_cents"),
            row.getLong("expected_credit_cents")),
        row.getString("brought_by_name"), row.getTimestamp("brought_at").toInstant(),
        applied == null ? null : applied.toInstant(), row.getString("applied_by_name"),
        new OpeningTrial.Sums(
            row.getLong("found_lines"), row.getLong("found_debt_cents"),
            row.getLong("found_credit_cents")),
        row.getLong("faults"), row.getLong("already_lines"),
        applied == null
            ? new OpeningTrial.Sums(
                row.getLong("fresh"), row.getLong("fresh_debt"), row.getLong("fresh_credit"))
            : new OpeningTrial.Sums(
                row.getLong("carried"), row.getLong("carried_debt_cents"),
                row.getLong("carried_credit_cents")));
  }

  List<TriedLine> lines(UUID id, boolean faultsOnly, int limit, int offset) {
    return jdbc.sql("""
            select * from opening_trial
            where import_id = :id and (not :faultsOnly or fault is not null)
            order by line limit :limit offset :offset
            """)
        .param("id", id)
        .param("faultsOnly", faultsOnly)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> {
          var holder = row.getObject("holder_id", UUID.class);
          return new TriedLine(
              row.getInt("line"), row.getString("tax_code"),
              holder == null ? null : new HolderId(holder), row.getString("name"),
              row.getObject("cents", Long.class), row.getBoolean("already"),
              row.getString("fault"), row.getString("detail"));
        })
        .list();
  }

  /** Keeps everybody else from applying this file, or another one under the same act. */
  void lock(UUID id) {
    jdbc.sql("""
            select pg_advisory_xact_lock(hashtextextended('wallet.opening:' || act_key, 0))
            from by_keys(), opening_import where import_id = ?
            """)
        .param(id)
        .query()
        .listOfRows();
    jdbc.sql("select 1 from opening_import where import_id = ? for update")
        .param(id)
        .query()
        .listOfRows();
  }

  /** Notes what the act carries by this file, and gives it in the order of holders. */
  List<Carried> carry(UUID id) {
    return jdbc.sql("""
            with carried as (
              insert into opening_balance (act_key, holder_id, amount_cents, import_id)
              select i.act_key, t.holder_id, t.cents, i.import_id
              from opening_import i join opening_trial t using (import_id)
              where i.import_id = ? and t.fault is null and not t.already
              order by t.holder_id
              returning holder_id, amount_cents)
            select holder_id, amount_cents from carried order by holder_id
            """)
        .param(id)
        .query((row, n) -> new Carried(
            new HolderId(row.getObject(1, UUID.class)), row.getLong(2)))
        .list();
  }

  void applied(UUID id, OpeningTrial.Sums carried, Clerk clerk, Instant now) {
    jdbc.sql("""
            update opening_import set applied_at = ?, applied_by_name = ?, carried = ?,
              carried_debt_cents = ?, carried_credit_cents = ?
            where import_id = ?
            """)
        .params(Timestamp.from(now), clerk.name(), carried.lines(), carried.debtCents(),
            carried.creditCents(), id)
        .update();
  }
}
