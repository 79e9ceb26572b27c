package it.refettorio.wallet.ledger;

import it.refettorio.starter.database.UuidArray;
import it.refettorio.wallet.pricing.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of the ledger. Accounts are locked in the order of their ids; where the database still
 * sees two wait for each other, one of them is rolled back and comes again.
 */
@Repository
class LedgerStore {

  private static final String COPY = """
      copy {ledger}.movement
        (cause, holder_id, pupil_id, service, kind, business_date, amount_cents, meals,
         tariff_version, price_id, evidence, reason, act, reverses, event_id, posted_at)
      from stdin with (format binary)
      """;
  private static final int COLUMNS = 16;

  /**
   * All sums are in one array, row by row, for the database unrolls each array into a table of its
   * own. Each account is found by its key, in a table of any size: what is to be added comes first in
   * a join that keeps all of it.
   */
  private static final String ADD_UP = """
      merge into {ledger}.account_year as a
      using (
        select of.holder_id, of.school_year, %s
        from unnest(:holders, :years::smallint[])
          with ordinality as of (holder_id, school_year, row)
        cross join (select :sums::bigint[] as sums) as given) as more
      on a.holder_id = more.holder_id and a.school_year = more.school_year
      when matched then update set %s, updated_at = :now
      when not matched then
        insert (holder_id, school_year, %s, updated_at)
        values (more.holder_id, more.school_year, %s, :now)
      """.formatted(
          sums((column, n) -> "sums[(of.row - 1) * %d + %d] as %s"
              .formatted(AccountSums.COLUMNS.size(), n + 1, column)),
          sums((column, n) -> "%1$s = a.%1$s + more.%1$s".formatted(column)),
          sums((column, n) -> column),
          sums((column, n) -> "more." + column));
  private static final String DOOR = "wallet.door.";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Place place;

  @Autowired
  LedgerStore(JdbcClient jdbc, JdbcTemplate template) {
    this(jdbc, template, Place.IN_USE);
  }

  private LedgerStore(JdbcClient jdbc, JdbcTemplate template, Place place) {
    this.jdbc = jdbc;
    this.template = template;
    this.place = place;
  }

  LedgerStore at(Place other) {
    return new LedgerStore(jdbc, template, other);
  }

  /**
   * Comes in to post. Whoever puts another ledger in the place of this one waits until all are out,
   * and lets nobody in meanwhile; to be called before anything is read.
   *
   * <p>Whatever the transaction asks from then on, it asks by keys.
   */
  void enter() {
    jdbc.sql("""
            select pg_advisory_xact_lock_shared(hashtextextended(?, 0)) from by_keys()
            """)
        .param(DOOR + place.ledger())
        .query()
        .listOfRows();
  }

  /** Waits until nobody posts, and keeps everybody out until the transaction ends. */
  void closeDoor() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(DOOR + place.ledger())
        .query()
        .listOfRows();
  }

  /** Those of the causes that have a movement. */
  Set<String> known(Collection<String> causes) {
    return new HashSet<>(jdbc.sql(place.in("select cause from {ledger}.movement where cause = any(?::text[])"))
        .param(causes.toArray(String[]::new))
        .query(String.class)
        .list());
  }

  /**
   * The movements of some meals. The limit, which no meal comes near, makes the database look up one
   * cause after the other: it believes that a range holds a ninth of the table.
   */
  Map<Meal, List<Posting>> told(Collection<Meal> meals) {
    var told = new HashMap<Meal, List<Posting>>();
    jdbc.sql(place.in("""
            select m.cause, m.holder_id, m.pupil_id, m.service, m.kind, m.business_date,
                   m.amount_cents, m.meals, m.tariff_version, m.price_id, m.evidence, m.reason,
                   m.act, m.reverses, m.event_id
            from unnest(?::text[]) as wanted(cause)
            cross join lateral (
              select * from {ledger}.movement m
              where m.cause >= wanted.cause || ':' and m.cause < wanted.cause || ';'
              order by m.cause limit 1000) m
            """))
        .param(meals.stream().map(Meal::cause).toArray(String[]::new))
        .query((RowCallbackHandler) row -> {
          var posting = posting(row);
          told.computeIfAbsent(Meal.ofCause(posting.cause()), of -> new ArrayList<>())
              .add(posting);
        });
    return told;
  }

  /** Who was charged for meals of those pupils on those days. */
  Set<UUID> holdersOfMeals(List<Ledger.PupilDays> days) {
    return new HashSet<>(ofDays("select distinct m.holder_id", days).query(UUID.class).list());
  }

  /** The movements of the meals of some pupils on some days. */
  Map<Meal, List<Posting>> toldOn(List<Ledger.PupilDays> days) {
    var told = new HashMap<Meal, List<Posting>>();
    ofDays("select m.*", days).query((RowCallbackHandler) row -> {
      var posting = posting(row);
      told.computeIfAbsent(Meal.ofCause(posting.cause()), of -> new ArrayList<>()).add(posting);
    });
    return told;
  }

  /** Asks day by day, for the causes of a pupil's day stand together. */
  private JdbcClient.StatementSpec ofDays(String select, List<Ledger.PupilDays> days) {
    return jdbc.sql(place.in(select + """

            from unnest(:pupils, :services, :firsts::date[], :lasts::date[])
              as asked(pupil, service, first, last)
            cross join lateral generate_series(0, asked.last - asked.first) as offset_days
            cross join lateral (select 'meal:' || asked.first + offset_days || ':'
              || asked.pupil || ':' || asked.service as cause) meal
            cross join lateral (
              select * from {ledger}.movement m
              where m.cause >= meal.cause || ':' and m.cause < meal.cause || ';'
              order by m.cause limit 1000) m
            """))
        .param("pupils", days.stream().map(of -> of.pupilId().toString()).toArray(String[]::new))
        .param("services", days.stream().map(Ledger.PupilDays::service).toArray(String[]::new))
        .param("firsts", days.stream().map(of -> of.first().toString()).toArray(String[]::new))
        .param("lasts", days.stream().map(of -> of.last().toString()).toArray(String[]::new));
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        row.getString("cause"), row.getObject("holder_id", UUID.class),
        row.getObject("pupil_id", UUID.class), row.getString("service"),
        MovementKind.valueOf(row.getString("kind")),
        row.getObject("business_date", LocalDate.class), row.getLong("amount_cents"),
        row.getInt("meals"), row.getObject("tariff_version", Integer.class),
        row.getObject("price_id", Integer.class), row.getString("evidence"),
        row.getString("reason"), row.getString("act"), row.getString("reverses"),
        row.getObject("event_id", UUID.class));
  }

  /** Keeps everybody else from moving these accounts until the transaction ends. */
  void lockAccounts(Collection<UUID> holders) {
    jdbc.sql(place.in("""
            select 1 from {ledger}.account_year where holder_id = any(?)
            order by holder_id, school_year for update
            """))
        .param(UuidArray.of(holders))
        .query()
        .listOfRows();
  }

  /** Keeps everybody else from moving an account until the transaction ends, and reads it. */
  long lockBalance(UUID holder) {
    return jdbc.sql(place.in("""
            select coalesce(sum(balance_cents), 0)::bigint from (
              select balance_cents from {ledger}.account_year where holder_id = ?
              order by school_year for update) locked
            """))
        .param(holder)
        .query(Long.class)
        .single();
  }

  /**
   * Writes movements and adds them to their accounts.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one of the causes was posted or one of
   *     the accounts opened meanwhile
   */
  void append(List<Posting> postings, Instant now) {
    copy(postings, now);
    addUp(postings, now);
  }

  /** Writes movements and leaves the accounts alone. */
  void copy(List<Posting> postings, Instant now) {
    if (postings.isEmpty()) {
      return;
    }
    template.execute((ConnectionCallback<Void>) connection -> {
      copy(connection, place.in(COPY), postings, now);
      return null;
    });
  }

  private static void copy(
      Connection connection, String sql, List<Posting> postings, Instant now)
      throws SQLException {
    var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      var copy = new BinaryCopy(in);
      for (var posting : postings) {
        copy.row(COLUMNS);
        copy.text(posting.cause());
        copy.uuid(posting.holderId());
        copy.uuid(posting.pupilId());
        copy.text(posting.service());
        copy.text(posting.kind().name());
        copy.date(posting.date());
        copy.int8(posting.amountCents());
        copy.int2(posting.meals());
        copy.int4(posting.tariffVersion());
        copy.int4(posting.priceId());
        copy.text(posting.evidence());
        copy.text(posting.reason());
        copy.text(posting.act());
        copy.text(posting.reverses());
        copy.uuid(posting.eventId());
        copy.timestamp(now);
      }
      copy.end();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  private void addUp(List<Posting> postings, Instant now) {
    var sums = new HashMap<AccountYear, AccountSums>();
    postings.forEach(posting -> sums
        .computeIfAbsent(AccountYear.of(posting), of -> new AccountSums()).add(posting));
    var accounts = sums.keySet().stream().sorted().toList();
    jdbc.sql(place.in(ADD_UP))
        .param("holders", holders(accounts))
        .param("years", years(accounts))
        .param("sums", AccountSums.rowByRow(accounts.stream().map(sums::get).toList()))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String sums(BiFunction<String, Integer, String> part) {
    return IntStream.range(0, AccountSums.COLUMNS.size())
        .mapToObj(n -> part.apply(AccountSums.COLUMNS.get(n), n))
        .collect(Collectors.joining(", "));
  }

  /** Notes what is to be added to the totals of months: those are of the ledger in use. */
  void noteMonths(List<Posting> postings) {
    if (!place.equals(Place.IN_USE)) {
      return;
    }
    record Part(YearMonth month, boolean paid) {}
    var sums = new HashMap<Part, Long>();
    postings.forEach(posting -> sums.merge(
        new Part(YearMonth.from(posting.date()), posting.kind().ofPayment()),
        posting.amountCents(), Math::addExact));
    var parts = List.copyOf(sums.keySet());
    jdbc.sql("""
            insert into month_to_count (month, paid, cents)
            select * from unnest(:months::date[], :paid, :cents)
            """)
        .param("months",
            parts.stream().map(part -> part.month().atDay(1).toString()).toArray(String[]::new))
        .param("paid", parts.stream().map(Part::paid).toArray(Boolean[]::new))
        .param("cents", parts.stream().map(sums::get).toArray(Long[]::new))
        .update();
  }

  /** Opens an account at zero, unless it is open. */
  void open(AccountYear account, Instant now) {
    open(List.of(account), "do nothing", now);
  }

  /** Opens accounts at zero unless they are open, and keeps everybody else from moving them. */
  void openAndLock(Collection<AccountYear> accounts, Instant now) {
    open(accounts, "(holder_id, school_year) do update set updated_at = excluded.updated_at", now);
  }

  private void open(Collection<AccountYear> accounts, String ifOpen, Instant now) {
    var inOrder = accounts.stream().distinct().sorted().toList();
    jdbc.sql(place.in("""
            insert into {ledger}.account_year (holder_id, school_year, updated_at)
            select *, :now from unnest(:holders, :years::smallint[]) on conflict %s
            """.formatted(ifOpen)))
        .param("holders", holders(inOrder))
        .param("years", years(inOrder))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static UuidArray holders(List<AccountYear> accounts) {
    return UuidArray.of(accounts.stream().map(AccountYear::holderId).toList());
  }

  private static Integer[] years(List<AccountYear> accounts) {
    return accounts.stream().map(AccountYear::year).toArray(Integer[]::new);
  }
}
