package it.refettorio.wallet.pricing;

import it.refettorio.contracts.TariffEvent.PupilTariffState;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The prices of the pupils, those that hold and those that held. */
@Component
public class PriceList {

  private final PriceStore store;

  PriceList(PriceStore store) {
    this.store = store;
  }

  /**
   * Takes a pupil's prices as they are now. If there were others before, what was charged by them is
   * looked at again as soon as nobody can be charging by them any more; see {@link #toReprice}.
   *
   * @return false if a later state is known already
   */
  public boolean replace(PupilTariffState tariff, long sequence) {
    return switch (store.saveState(tariff.pupilId(), tariff.service(), sequence)) {
      case STALE -> false;
      case FIRST -> {
        store.replaceSpans(tariff);
        yield true;
      }
      case LATER -> {
        store.replaceSpans(tariff);
        store.requestRepricing(tariff.pupilId(), tariff.service());
        yield true;
      }
    };
  }

  /** The prices of some pupils, read once for all their meals. */
  public Prices of(Collection<UUID> pupils) {
    return store.prices(pupils);
  }

  /**
   * Takes pupils whose charged meals must be looked at again; they are gone from the list when the
   * caller's transaction commits.
   */
  public List<PupilService> toReprice(int limit) {
    return store.takeRepricings(limit);
  }
}
