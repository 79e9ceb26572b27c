package it.refettorio.wallet.model;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The prices of one pupil for one service, as enrolment keeps and tells them. */
final class PupilPrices {

  private final PupilId pupil;
  private final DemandService service;
  private List<TariffVersion> periods = List.of();
  private final List<TariffVersion> superseded = new ArrayList<>();
  private int last;

  PupilPrices(PupilId pupil, DemandService service) {
    this.pupil = pupil;
    this.service = service;
  }

  /** One price from a day on, for ever. */
  void priceFrom(LocalDate first, long cents, LocalDate decided) {
    replace(List.of(period(first, null, cents)), decided);
  }

  /** Another price from a day on; the days before keep theirs. */
  void changeFrom(LocalDate first, long cents, LocalDate decided) {
    var now = new ArrayList<TariffVersion>();
    for (var period : periods) {
      if (period.validFrom().isBefore(first)) {
        now.add(period.validTo() != null && period.validTo().isBefore(first) ? period
            : period(period.validFrom(), first.minusDays(1), period.unitPriceCents()));
      }
    }
    now.add(period(first, null, cents));
    replace(now, decided);
  }

  private void replace(List<TariffVersion> unnumbered, LocalDate decided) {
    var now = new ArrayList<TariffVersion>();
    for (var period : unnumbered) {
      now.add(periods.stream()
          .filter(known -> numbered(known, 0).equals(numbered(period, 0)))
          .findFirst()
          .orElseGet(() -> numbered(period, ++last)));
    }
    for (var before : periods) {
      if (!now.contains(before) && !before.validFrom().isAfter(decided)) {
        boolean ended = before.validTo() != null && before.validTo().isBefore(decided);
        superseded.add(new TariffVersion(
            before.version(), before.tariffCode(), before.tariffName(), before.validFrom(),
            ended ? before.validTo() : decided, before.unitPriceCents(),
            before.fullPriceCents(), before.act(), before.explanation()));
      }
    }
    periods = List.copyOf(now);
  }

  private static TariffVersion period(LocalDate from, LocalDate to, long cents) {
    return new TariffVersion(0, "T" + cents, "Tariffa da " + cents, from, to, cents,
        cents % 2 == 0 ? null : Long.valueOf(cents + 100), "Delibera G.C. " + cents,
        List.of("Costa " + cents));
  }

  private static TariffVersion numbered(TariffVersion period, int number) {
    return new TariffVersion(number, period.tariffCode(), period.tariffName(),
        period.validFrom(), period.validTo(), period.unitPriceCents(), period.fullPriceCents(),
        period.act(), period.explanation());
  }

  PupilTariffState state() {
    return new PupilTariffState(pupil, service, periods, superseded.stream()
        .sorted(Comparator.comparing(TariffVersion::version)).toList());
  }
}
