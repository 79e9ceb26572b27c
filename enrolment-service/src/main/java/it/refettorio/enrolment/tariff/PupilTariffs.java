package it.refettorio.enrolment.tariff;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.contracts.PupilId;
import it.refettorio.starter.time.TimeConfiguration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the services cost each pupil. */
@Service
@Transactional(readOnly = true)
public class PupilTariffs {

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final PupilTariffRepository tariffs;
  private final Clock clock;

  PupilTariffs(PupilTariffRepository tariffs, Clock clock) {
    this.tariffs = tariffs;
    this.clock = clock;
  }

  /**
   * Prices pupils again.
   *
   * @param spans for each pupil and service all the days under a tariff
   * @return those whose prices are new or not as before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<PupilTariff> price(Map<PupilService, List<PricedSpan>> spans) {
    var known = ofPupils(spans.keySet().stream().map(PupilService::pupilId).toList()).stream()
        .collect(Collectors.toMap(PupilTariff::of, Function.identity()));
    var today = LocalDate.ofInstant(clock.instant(), TimeConfiguration.ROME);
    var changed = new ArrayList<PupilTariff>();
    spans.forEach((of, days) -> {
      var tariff = known.containsKey(of) ? known.get(of) : new PupilTariff(ids.generate(), of);
      if (tariff.price(PriceRule.periods(days), today)) {
        changed.add(tariff);
      }
    });
    tariffs.saveAllAndFlush(changed.stream().filter(PupilTariff::isNew).toList());
    return changed;
  }

  public List<PupilTariff> ofPupils(Collection<PupilId> pupils) {
    return tariffs.findByPupilIdIn(pupils.stream().map(PupilId::value).distinct().toList());
  }
}
