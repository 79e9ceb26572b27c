package it.refettorio.wallet.inbox;

import it.refettorio.contracts.TariffEvent;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.ledger.ChangedAccounts;
import it.refettorio.wallet.pricing.PriceList;
import org.springframework.stereotype.Component;

@Component
class TariffInbox implements Inbox<TariffEvent> {

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
  public void receive(Received<TariffEvent> received) {
    switch (received.event()) {
      case PupilTariffState tariff -> {
        if (prices.replace(tariff, received.sequence())) {
          accounts.note(tariff.pupilId());
        }
      }
    }
  }
}
