package it.refettorio.wallet.pricing;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PriceStore {

  private final JdbcClient jdbc;

  PriceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean saveState(PupilId pupil, DemandService service, long sequence) {
    return jdbc.sql("""
            insert into pupil_tariff_state (pupil_id, service, sequence) values (?, ?, ?)
            on conflict (pupil_id, service) do update set sequence = excluded.sequence
              where pupil_tariff_state.sequence < excluded.sequence
            """)
        .params(pupil.value(), service.name(), sequence)
        .update() == 1;
  }

  void replaceVersions(PupilTariffState tariff) {
    jdbc.sql("delete from pupil_tariff where pupil_id = ? and service = ?")
        .params(tariff.pupilId().value(), tariff.service().name())
        .update();
    tariff.versions().forEach(version -> jdbc.sql("""
            insert into pupil_tariff
              (pupil_id, service, version, tariff_code, tariff_name, valid_from, valid_to,
               unit_price_cents, act, explanation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(tariff.pupilId().value(), tariff.service().name(), version.version(),
            version.tariffCode(), version.tariffName(), version.validFrom(), version.validTo(),
            version.unitPriceCents(), version.act(),
            version.explanation().toArray(String[]::new))
        .update());
  }
}
