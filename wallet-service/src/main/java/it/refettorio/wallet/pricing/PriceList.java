package it.refettorio.wallet.pricing;

import it.refettorio.contracts.TariffEvent.PupilTariffState;
import org.springframework.stereotype.Component;

/** The prices of the pupils. */
@Component
public class PriceList {

  private final PriceStore store;

  PriceList(PriceStore store) {
    this.store = store;
  }

  /**
   * Takes a pupil's prices as they are now.
   *
   * @return false if a later state is known already
   */
  public boolean replace(PupilTariffState tariff, long sequence) {
    if (!store.saveState(tariff.pupilId(), tariff.service(), sequence)) {
      return false;
    }
    store.replaceVersions(tariff);
    return true;
  }
}
