package it.refettorio.wallet.pricing;

import it.refettorio.contracts.TariffEvent;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.starter.inbox.Received;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The prices of the pupils, those that hold and those that held. */
@Component
public class PriceList {

  private final PriceStore store;

  PriceList(PriceStore store) {
    this.store = store;
  }

  /** The prices that belong to a ledger built beside the one in use. */
  public PriceList beside() {
    return new PriceList(store.at(Place.BESIDE));
  }

  /**
   * Takes the prices of some pupils as they are now. Where there were others before, what was
   * charged by them is looked at again as soon as nobody can be charging by them any more; see
   * {@link #toReprice}.
   *
   * @return whose prices are news; of the others a later state is known already
   */
  public List<PupilService> replace(Collection<? extends Received<? extends TariffEvent>> states) {
    var latest = new LinkedHashMap<PupilService, Received<? extends TariffEvent>>();
    for (var state : states) {
      latest.merge(of(state.event()), state,
          (known, other) -> other.sequence() > known.sequence() ? other : known);
    }
    Map<PupilService, Long> sequences = new HashMap<>();
    latest.forEach((pupil, state) -> sequences.put(pupil, state.sequence()));
    var news = store.saveStates(sequences);
    store.replaceSpans(news.stream()
        .map(pupil -> switch (latest.get(pupil).event()) {
          case PupilTariffState tariff -> tariff;
        })
        .toList());
    return news;
  }

  private static PupilService of(TariffEvent event) {
    return new PupilService(event.pupilId().value(), event.service().name());
  }

  /** The prices of some pupils, read once for all their meals. */
  public Prices of(Collection<UUID> pupils) {
    return store.prices(pupils);
  }

  /**
   * The prices that the caller's transaction charges by. If they change before it ends, what it
   * charged is looked at again after its end.
   */
  public Prices toChargeBy(Collection<UUID> pupils) {
    store.numberTransaction();
    return store.prices(pupils);
  }

  /**
   * Takes pupils whose charged meals must be looked at again; they are gone from the list when the
   * caller's transaction commits. Not yet among them are those whose change somebody may still not
   * see: a meal he posts by the old price comes before, and is found.
   */
  public List<PupilService> toReprice(int limit) {
    return store.takeRepricings(limit);
  }
}
