package it.refettorio.wallet.forecast;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PlanEvent;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.pricing.PriceList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far the balances reach. */
@Component
public class Forecasts {

  private final PlanStore store;
  private final PriceList prices;
  private final Clock clock;

  Forecasts(PlanStore store, PriceList prices, Clock clock) {
    this.store = store;
    this.prices = prices;
    this.clock = clock;
  }

  /**
   * Takes plans as they are now; of each pupil and service the latest holds.
   *
   * @return the holders whose forecast may be another now
   */
  public Set<UUID> replace(Collection<Received<PlanEvent>> received) {
    var latest = new TreeMap<String, Received<PlanEvent>>();
    received.forEach(each -> latest.merge(each.event().key(), each,
        (one, other) -> one.sequence() < other.sequence() ? other : one));
    return store.save(List.copyOf(latest.values()));
  }

  /** How far the balance of an account reaches, from today on. */
  public Forecast of(HolderId holder) {
    return ofAll(List.of(holder)).get(holder);
  }

  /** The same for many accounts, with two queries in all. */
  public Map<HolderId, Forecast> ofAll(Collection<HolderId> holders) {
    var today = LocalDate.now(clock);
    var planned = store.planned(holders, today);
    var known = prices.of(planned.stream()
        .flatMap(of -> of.meals().stream())
        .map(meals -> meals.pupil().pupilId())
        .collect(Collectors.toSet()));
    UnitPrices unitPrices = (pupil, day) -> {
      var held = known.of(pupil, day);
      return held.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(held.getLast().unitPriceCents());
    };
    var forecasts = new HashMap<HolderId, Forecast>();
    planned.forEach(of -> forecasts.put(
        of.holder(), Forecast.of(of.balanceCents(), today, of.meals(), unitPrices)));
    return forecasts;
  }
}
