package it.refettorio.payment.inbox;

import it.refettorio.contracts.TariffEvent;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.payment.topup.PriceStore;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
class TariffInbox implements Inbox<TariffEvent> {

  private final PriceStore prices;

  TariffInbox(PriceStore prices) {
    this.prices = prices;
  }

  @Override
  public Topic<TariffEvent> topic() {
    return Topics.TARIFF;
  }

  @Override
  public void receive(Received<TariffEvent> received) {
    switch (received.event()) {
      case PupilTariffState tariff -> prices.keep(tariff, received.sequence());
    }
  }
}
