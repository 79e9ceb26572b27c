package it.refettorio.wallet.pricing;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.starter.database.UuidArray;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PriceStore {

  private final JdbcClient jdbc;
  private final Place place;

  @Autowired
  PriceStore(JdbcClient jdbc) {
    this(jdbc, Place.IN_USE);
  }

  private PriceStore(JdbcClient jdbc, Place place) {
    this.jdbc = jdbc;
    this.place = place;
  }

  PriceStore at(Place other) {
    return new PriceStore(jdbc, other);
  }

  /**
   * Notes the states that are news and asks for a repricing of those that replace another.
   *
   * @return whose state it was
   */
  List<PupilService> saveStates(Map<PupilService, Long> sequences) {
    return jdbc.sql(place.in("""
            with arrived as (
              insert into {prices}.pupil_tariff_state as known (pupil_id, service, sequence)
              select * from unnest(:pupils::uuid[], :services, :sequences)
                as arrived(pupil_id, service, sequence)
              order by pupil_id, service
              on conflict (pupil_id, service) do update set sequence = excluded.sequence
                where known.sequence < excluded.sequence
              returning pupil_id, service, old.sequence is not null as replaces
            ), to_reprice as (
              insert into {prices}.repricing (pupil_id, service)
              select pupil_id, service from arrived where replaces order by pupil_id, service
              on conflict (pupil_id, service) do update set seen_before = null
            )
            select pupil_id, service from arrived
            """))
        .param("pupils", column(sequences.keySet(), of -> of.pupilId().toString()))
        .param("services", column(sequences.keySet(), PupilService::service))
        .param("sequences", sequences.values().toArray(Long[]::new))
        .query((row, n) -> new PupilService(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  void replaceSpans(Collection<PupilTariffState> tariffs) {
    var spans = new ArrayList<Row>();
    for (var tariff : tariffs) {
      tariff.superseded().forEach(held -> spans.add(
          new Row(tariff.pupilId(), tariff.service(), held, true)));
      tariff.versions().forEach(holds -> spans.add(
          new Row(tariff.pupilId(), tariff.service(), holds, false)));
    }
    jdbc.sql(place.in("""
            delete from {prices}.priced_span p
            using unnest(:pupils::uuid[], :services) as gone(pupil_id, service)
            where p.pupil_id = gone.pupil_id and p.service = gone.service
            """))
        .param("pupils", column(tariffs, of -> of.pupilId().toString()))
        .param("services", column(tariffs, of -> of.service().name()))
        .update();
    var priceIds = priceIds(spans);
    jdbc.sql(place.in("""
            insert into {prices}.priced_span
              (pupil_id, service, version, valid_from, valid_to, superseded, price_id,
               unit_price_cents)
            select * from unnest(:pupils::uuid[], :services, :versions, :froms::date[],
                                 :tos::date[], :superseded, :prices, :cents)
            """))
        .param("pupils", column(spans, of -> of.pupil().toString()))
        .param("services", column(spans, of -> of.service().name()))
        .param("versions", spans.stream().map(of -> of.version().version()).toArray(Integer[]::new))
        .param("froms", column(spans, of -> of.version().validFrom().toString()))
        .param("tos", column(spans,
            of -> of.version().validTo() == null ? null : of.version().validTo().toString()))
        .param("superseded", spans.stream().map(Row::superseded).toArray(Boolean[]::new))
        .param("prices", spans.stream().map(of -> priceIds.get(of.content())).toArray(Integer[]::new))
        .param("cents",
            spans.stream().map(of -> of.version().unitPriceCents()).toArray(Long[]::new))
        .update();
  }

  private Map<Content, Integer> priceIds(List<Row> spans) {
    var ids = new HashMap<Content, Integer>();
    // Two who enter the same new prices do it in the same order, and none waits for the other.
    spans.stream().map(Row::content).distinct().sorted(Comparator.comparing(Content::toString))
        .forEach(price -> ids.put(price, priceId(price)));
    return ids;
  }

  /** The number of a price in the list, which it enters if it is new. */
  private int priceId(Content price) {
    return jdbc.sql("""
            with known as (
              select price_id from price
              where (tariff_code, tariff_name, unit_price_cents, act, explanation)
                  = (:code, :name, :cents, :act, :explanation::text[])
                and full_price_cents is not distinct from :full::bigint
            ), entered as (
              insert into price
                (tariff_code, tariff_name, unit_price_cents, full_price_cents, act, explanation)
              select :code, :name, :cents, :full, :act, :explanation::text[]
              where not exists (select from known)
              on conflict (tariff_code, tariff_name, unit_price_cents, full_price_cents, act,
                           explanation) do update set act = excluded.act
              returning price_id
            )
            select price_id from known union all select price_id from entered
            """)
        .param("code", price.code())
        .param("name", price.name())
        .param("cents", price.unitPriceCents())
        .param("full", price.fullPriceCents())
        .param("act", price.act())
        .param("explanation", price.explanation().toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  /**
   * Gives the transaction its number now instead of at its first write: what it reads from here on
   * is seen to be in use.
   */
  void numberTransaction() {
    jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
  }

  List<PupilService> takeRepricings(int limit) {
    // Whoever gets his number from here on sees the change.
    jdbc.sql(place.in("""
            update {prices}.repricing set seen_before = pg_snapshot_xmax(pg_current_snapshot())
            where seen_before is null
            """))
        .update();
    // An array is made once. A joined list was made again for each row, and took more each time.
    return jdbc.sql(place.in("""
            delete from {prices}.repricing where ctid = any(array(
              select ctid from {prices}.repricing
              where seen_before <= pg_snapshot_xmin(pg_current_snapshot())
              order by pupil_id, service limit ? for update skip locked))
            returning pupil_id, service
            """))
        .param(limit)
        .query((row, n) -> new PupilService(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  /**
   * The prices of some pupils. Many have the same price on the same days: it is sent once, with their
   * places in line. The offset keeps the question one about each pupil in turn, whatever the
   * statistics say.
   */
  Prices prices(Collection<UUID> pupils) {
    var line = pupils.stream().distinct().toList();
    var spans = new HashMap<PupilService, List<Prices.Span>>();
    jdbc.sql(place.in("""
            select service, version, valid_from, valid_to, price_id, unit_price_cents,
                   array_agg(place::int) as places
            from unnest(?) with ordinality as asked(pupil_id, place)
            cross join lateral (
              select * from {prices}.priced_span p where p.pupil_id = asked.pupil_id offset 0) span
            group by 1, 2, 3, 4, 5, 6
            """))
        .param(UuidArray.of(line))
        .query((RowCallbackHandler) row -> {
          var span = new Prices.Span(
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class),
              new Price(
                  row.getInt("version"), row.getInt("price_id"), row.getLong("unit_price_cents")));
          var service = row.getString("service");
          for (int at : (Integer[]) row.getArray("places").getArray()) {
            spans.computeIfAbsent(
                new PupilService(line.get(at - 1), service), of -> new ArrayList<>(1)).add(span);
          }
        });
    return new Prices(spans);
  }

  private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private record Row(
      PupilId pupil, DemandService service, TariffVersion version, boolean superseded) {

    Content content() {
      return new Content(version.tariffCode(), version.tariffName(), version.unitPriceCents(),
          version.fullPriceCents(), version.act(), version.explanation());
    }
  }

  /** All that makes a price of the list the same price. */
  private record Content(
      String code, String name, long unitPriceCents, Long fullPriceCents, String act,
      List<String> explanation) {}
}
