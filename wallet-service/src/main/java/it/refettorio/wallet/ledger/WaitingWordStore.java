package it.refettorio.wallet.ledger;

import it.refettorio.starter.database.UuidArray;
import it.refettorio.wallet.pricing.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words on meals that have no price yet. */
@Repository
class WaitingWordStore {

  private final JdbcClient jdbc;
  private final Place place;

  @Autowired
  WaitingWordStore(JdbcClient jdbc) {
    this(jdbc, Place.IN_USE);
  }

  private WaitingWordStore(JdbcClient jdbc, Place place) {
    this.jdbc = jdbc;
    this.place = place;
  }

  WaitingWordStore at(Place other) {
    return new WaitingWordStore(jdbc, other);
  }

  boolean isMyTurn() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('wallet.pricing', 0))")
        .query(Boolean.class)
        .single();
  }

  /** The last revision of those of the meals on which words wait: further ones go behind it. */
  Map<Meal, Integer> lastWaiting(Collection<Meal> meals) {
    var last = new HashMap<Meal, Integer>();
    // Nearly always none waits. That is asked without naming thousands of meals.
    if (!jdbc.sql(place.in("select exists (select from {ledger}.waiting_word)"))
        .query(Boolean.class).single()) {
      return last;
    }
    jdbc.sql(place.in("""
            select meal, max(revision) from {ledger}.waiting_word
            where meal = any(?::text[]) group by meal
            """))
        .param(meals.stream().map(Meal::cause).toArray(String[]::new))
        .query((RowCallbackHandler) row -> last.put(Meal.ofCause(row.getString(1)), row.getInt(2)));
    return last;
  }

  void add(List<Said> words, Instant now) {
    if (words.isEmpty()) {
      return;
    }
    jdbc.sql(place.in("""
            insert into {ledger}.waiting_word
              (meal, revision, kind, holder_id, pupil_id, service, date, evidence, event_id, since)
            select *, :now from unnest(:meals, :revisions, :kinds, :holders, :pupils,
                                       :services, :dates::date[], :evidence, :events)
            on conflict do nothing
            """))
        .param("meals", column(words, of -> of.meal().cause(), String[]::new))
        .param("revisions", column(words, of -> of.word().revision(), Integer[]::new))
        .param("kinds", column(words, of -> of.word().says().name(), String[]::new))
        .param("holders", ids(words, of -> of.word().holderId()))
        .param("pupils", ids(words, of -> of.meal().pupilId()))
        .param("services", column(words, of -> of.meal().service(), String[]::new))
        .param("dates", column(words, of -> of.meal().date().toString(), String[]::new))
        .param("evidence", column(words, of -> of.word().evidence(), String[]::new))
        .param("events", ids(words, of -> of.word().eventId()))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static <V> V[] column(
      List<Said> words, Function<Said, V> value, IntFunction<V[]> array) {
    return words.stream().map(value).toArray(array);
  }

  private static UuidArray ids(List<Said> words, Function<Said, UUID> value) {
    return UuidArray.of(words.stream().map(value).toList());
  }

  /**
   * Takes all words on some meals that have a price now, in order; they are gone when the caller's
   * transaction commits.
   *
   * @param limit of meals
   */
  Map<Meal, List<Word>> takePriced(int limit) {
    var taken = new LinkedHashMap<Meal, List<Word>>();
    // An array is made once; a joined list was made again for each word.
    jdbc.sql(place.in("""
            with priced as (
              select distinct w.meal from {ledger}.waiting_word w
              join {prices}.priced_span p on p.pupil_id = w.pupil_id and p.service = w.service
                and w.date >= p.valid_from and (p.valid_to is null or w.date <= p.valid_to)
              order by w.meal limit ?
            ), locked as (
              select meal from {ledger}.waiting_word
              where meal = any(array(select meal from priced))
              order by meal, revision for update
            ), gone as (
              delete from {ledger}.waiting_word
              where meal = any(array(select meal from locked))
              returning *
            )
            select * from gone order by meal, revision
            """))
        .param(limit)
        .query((RowCallbackHandler) row -> taken
            .computeIfAbsent(Meal.ofCause(row.getString("meal")), of -> new ArrayList<>(1))
            .add(new Word(
                row.getInt("revision"), Word.Says.valueOf(row.getString("kind")),
                row.getObject("holder_id", UUID.class), row.getString("evidence"),
                row.getObject("event_id", UUID.class))));
    return taken;
  }

  long countMeals() {
    return jdbc.sql(place.in("select count(*) from (" + UNPRICED + ") unpriced"))
        .query(Long.class).single();
  }

  long longestWaitSeconds(Instant now) {
    return jdbc.sql(place.in(
            "select coalesce(extract(epoch from ?::timestamptz - min(since)), 0)::bigint from ("
                + UNPRICED + ") unpriced"))
        .param(Timestamp.from(now))
        .query(Long.class).single();
  }

  /** Meals whose latest word would charge them, had they a price. */
  private static final String UNPRICED = """
      select * from (
        select distinct on (meal) meal, kind, since from {ledger}.waiting_word
        order by meal, revision desc) latest
      where kind <> 'VOIDED'
      """;
}
