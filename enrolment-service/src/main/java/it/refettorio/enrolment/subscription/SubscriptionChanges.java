package it.refettorio.enrolment.subscription;

import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.tariff.PupilTariff;
import java.util.List;

/**
 * What a list of subscriptions did.
 *
 * @param subscriptions those that are new or not as before
 * @param tariffs the pupils whose prices are new or not as before
 * @param effects one for each line
 */
public record SubscriptionChanges(
    List<Subscription> subscriptions, List<PupilTariff> tariffs, List<Effect> effects) {}
