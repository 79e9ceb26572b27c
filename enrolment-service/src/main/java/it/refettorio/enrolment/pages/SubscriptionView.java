package it.refettorio.enrolment.pages;

import it.refettorio.contracts.DemandService;
import it.refettorio.enrolment.subscription.Subscription;
import it.refettorio.enrolment.tariff.PricePeriod;
import it.refettorio.enrolment.tariff.PupilTariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A subscription as the pages show it.
 *
 * @param to the last day, or null while it runs
 * @param price of today, or of the subscription's nearest day
 */
public record SubscriptionView(
    DemandService service,
    State state,
    String school,
    String className,
    String days,
    LocalDate from,
    LocalDate to,
    Optional<PriceView> price) {

  /** Where a subscription stands; each has a word among the messages. */
  public enum State {
    LATER("enrolment.later"),
    ACTIVE("enrolment.active"),
    ENDED("enrolment.ended");

    private final String messageKey;

    State(String messageKey) {
      this.messageKey = messageKey;
    }

    public String messageKey() {
      return messageKey;
    }

    static State of(Subscription subscription, LocalDate today) {
      if (subscription.holdsOn(today)) {
        return ACTIVE;
      }
      return today.isBefore(subscription.from()) ? LATER : ENDED;
    }
  }

  /** A price and why it is so, a sentence each. */
  public record PriceView(String tariff, long unitPriceCents, List<String> reasons) {

    static PriceView of(PricePeriod period) {
      return new PriceView(period.tariffName(), period.unitPriceCents(), period.reasons());
    }
  }

  public static SubscriptionView of(
      Subscription subscription, List<PupilTariff> tariffs, LocalDate today) {
    var group = subscription.classGroup();
    var shownDay = nearestDay(subscription, today);
    return new SubscriptionView(
        subscription.service(), State.of(subscription, today),
        group.site().name(), group.name(), subscription.days().toString(),
        subscription.from(), subscription.to(),
        tariffs.stream()
            .filter(tariff -> tariff.of().pupilId().equals(subscription.pupil().id())
                && tariff.of().service() == subscription.service())
            .flatMap(tariff -> tariff.periods().stream())
            .filter(period -> period.holdsOn(shownDay))
            .findFirst()
            .map(PriceView::of));
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }

  private static LocalDate nearestDay(Subscription subscription, LocalDate today) {
    if (today.isBefore(subscription.from())) {
      return subscription.from();
    }
    return subscription.to() != null && today.isAfter(subscription.to())
        ? subscription.to()
        : today;
  }
}
