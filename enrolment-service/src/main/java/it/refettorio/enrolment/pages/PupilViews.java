package it.refettorio.enrolment.pages;

import it.refettorio.enrolment.family.Pupil;
import it.refettorio.enrolment.subscription.Subscriptions;
import it.refettorio.enrolment.tariff.PupilTariffs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what the pages show of pupils. Call it within a transaction. */
@Component
public class PupilViews {

  private final Subscriptions subscriptions;
  private final PupilTariffs tariffs;
  private final Clock clock;

  PupilViews(Subscriptions subscriptions, PupilTariffs tariffs, Clock clock) {
    this.subscriptions = subscriptions;
    this.tariffs = tariffs;
    this.clock = clock;
  }

  public List<PupilView> of(List<Pupil> pupils) {
    var all = subscriptions.ofPupils(pupils);
    var prices = tariffs.ofPupils(pupils.stream().map(Pupil::id).toList());
    var today = LocalDate.now(clock);
    return pupils.stream()
        .map(pupil -> PupilView.of(pupil, all.stream()
            .filter(subscription -> subscription.pupil().id().equals(pupil.id()))
            .map(subscription -> SubscriptionView.of(subscription, prices, today))
            .toList()))
        .toList();
  }
}
