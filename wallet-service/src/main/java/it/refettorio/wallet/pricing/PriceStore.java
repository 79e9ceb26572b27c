package it.refettorio.wallet.pricing;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PriceStore {

  private final JdbcClient jdbc;

  PriceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How a state stands to what is known. */
  enum Arrival { FIRST, LATER, STALE }

  Arrival saveState(PupilId pupil, DemandService service, long sequence) {
    return jdbc.sql("""
            insert into pupil_tariff_state as known (pupil_id, service, sequence)
            values (?, ?, ?)
            on conflict (pupil_id, service) do update set sequence = excluded.sequence
              where known.sequence < excluded.sequence
            returning old.sequence is null
            """)
        .params(pupil.value(), service.name(), sequence)
        .query((row, n) -> row.getBoolean(1) ? Arrival.FIRST : Arrival.LATER)
        .optional()
        .orElse(Arrival.STALE);
  }

  void replaceSpans(PupilTariffState tariff) {
    jdbc.sql("delete from priced_span where pupil_id = ? and service = ?")
        .params(tariff.pupilId().value(), tariff.service().name())
        .update();
    tariff.superseded().forEach(version -> insert(tariff, version, true));
    tariff.versions().forEach(version -> insert(tariff, version, false));
  }

  private void insert(PupilTariffState tariff, TariffVersion version, boolean superseded) {
    jdbc.sql("""
            insert into priced_span
              (pupil_id, service, version, valid_from, valid_to, superseded, price_id,
               unit_price_cents)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(tariff.pupilId().value(), tariff.service().name(), version.version(),
            version.validFrom(), version.validTo(), superseded, priceId(version),
            version.unitPriceCents())
        .update();
  }

  /** The number of a price in the list, which it enters if it is new. */
  private int priceId(TariffVersion version) {
    var explanation = version.explanation().toArray(String[]::new);
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
        .param("code", version.tariffCode())
        .param("name", version.tariffName())
        .param("cents", version.unitPriceCents())
        .param("full", version.fullPriceCents())
        .param("act", version.act())
        .param("explanation", explanation)
        .query(Integer.class)
        .single();
  }

  void requestRepricing(PupilId pupil, DemandService service) {
    jdbc.sql("""
            insert into repricing (pupil_id, service) values (?, ?)
            on conflict (pupil_id, service) do update set requested = pg_current_xact_id()
            """)
        .params(pupil.value(), service.name())
        .update();
  }

  List<PupilService> takeRepricings(int limit) {
    return jdbc.sql("""
            delete from repricing r using (
              select pupil_id, service from repricing
              where requested < pg_snapshot_xmin(pg_current_snapshot())
              order by pupil_id, service limit ? for update skip locked) due
            where r.pupil_id = due.pupil_id and r.service = due.service
            returning r.pupil_id, r.service
            """)
        .param(limit)
        .query((row, n) -> new PupilService(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  Prices prices(Collection<UUID> pupils) {
    var spans = new HashMap<PupilService, List<Prices.Span>>();
    jdbc.sql("""
            select pupil_id, service, version, valid_from, valid_to, price_id, unit_price_cents
            from priced_span where pupil_id = any(?::uuid[])
            """)
        .param(pupils.stream().map(UUID::toString).toArray(String[]::new))
        .query((RowCallbackHandler) row -> spans
            .computeIfAbsent(
                new PupilService(row.getObject(1, UUID.class), row.getString(2)),
                of -> new ArrayList<>(1))
            .add(new Prices.Span(
                row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class),
                new Price(row.getInt(3), row.getInt(6), row.getLong(7)))));
    return new Prices(spans);
  }
}
