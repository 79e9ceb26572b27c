package it.refettorio.payment.topup;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prices as enrolment last told them. */
@Component
public class PriceStore {

  private final JdbcClient jdbc;

  PriceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the state unless a later one is here already. */
  public void keep(PupilTariffState tariff, long sequence) {
    int kept = jdbc.sql("""
        insert into pupil_tariff (pupil_id, service, sequence)
        values (:pupil, :service, :sequence)
        on conflict (pupil_id, service) do update set sequence = excluded.sequence
        where pupil_tariff.sequence < excluded.sequence
        """)
        .param("pupil", tariff.pupilId().value())
        .param("service", tariff.service().name())
        .param("sequence", sequence)
        .update();
    if (kept == 0) {
      return;
    }
    jdbc.sql("delete from pupil_price where pupil_id = :pupil and service = :service")
        .param("pupil", tariff.pupilId().value())
        .param("service", tariff.service().name())
        .update();
    tariff.versions().forEach(version -> jdbc.sql("""
        insert into pupil_price
          (pupil_id, service, valid_from, valid_to, tariff_name, unit_price_cents)
        values (:pupil, :service, :from, :to, :name, :price)
        """)
        .param("pupil", tariff.pupilId().value())
        .param("service", tariff.service().name())
        .param("from", version.validFrom())
        .param("to", version.validTo())
        .param("name", version.tariffName())
        .param("price", version.unitPriceCents())
        .update());
  }

  /** The price on that day; empty while enrolment has told none. */
  public Optional<Price> find(PupilId pupil, DemandService service, LocalDate day) {
    return jdbc.sql("""
        select tariff_name, unit_price_cents from pupil_price
        where pupil_id = :pupil and service = :service
          and valid_from <= :day and (valid_to is null or valid_to >= :day)
        """)
        .param("pupil", pupil.value())
        .param("service", service.name())
        .param("day", day)
        .query((row, n) -> new Price(
            row.getString("tariff_name"), row.getLong("unit_price_cents")))
        .optional();
  }
}
