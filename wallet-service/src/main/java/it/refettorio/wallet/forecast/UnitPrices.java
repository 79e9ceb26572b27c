package it.refettorio.wallet.forecast;

import it.refettorio.wallet.pricing.PupilService;
import java.time.LocalDate;
import java.util.OptionalLong;

/** What a meal costs a pupil on a day, in cents; zero when exempt, empty if nobody knows. */
@FunctionalInterface
interface UnitPrices {

  OptionalLong on(PupilService pupil, LocalDate day);
}
