package it.refettorio.wallet.inbox;

import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.TariffEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.BatchInbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.ledger.ChangedAccounts;
import it.refettorio.wallet.pricing.PriceList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TariffInbox implements BatchInbox<TariffEvent> {

  private final PriceList prices;
  private final ChangedAccounts accounts;

  TariffInbox(PriceList prices, ChangedAccounts accounts) {
    this.prices = prices;
    this.accounts = accounts;
  }

  @Override
  public Topic<TariffEvent> topic() {
    return Topics.TARIFF;
  }

  @Override
  public void receiveAll(List<Received<TariffEvent>> received) {
    accounts.noteFamiliesOf(prices.replace(received).stream()
        .map(pupil -> new PupilId(pupil.pupilId())).toList());
  }
}
