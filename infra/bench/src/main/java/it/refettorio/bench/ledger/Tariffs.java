package it.refettorio.bench.ledger;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import java.time.LocalDate;
import java.util.List;

/** What enrolment says of the pupils' prices: five tariffs by the family's means. */
final class Tariffs {

  private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

  private Tariffs() {}

  static PupilTariffState of(Town town, int pupil) {
    int tariff = town.tariffOf(pupil);
    return new PupilTariffState(
        town.pupil(pupil), DemandService.CANTEEN,
        List.of(new TariffVersion(
            1, "MENSA-" + (tariff + 1), "Mensa scolastica, fascia " + (tariff + 1),
            SINCE, null, Town.PRICES.get(tariff), Town.PRICES.getFirst(),
            "Deliberazione di Giunta 41/2026",
            List.of("Tariffa della fascia " + (tariff + 1) + " per i residenti."))),
        List.of());
  }
}
