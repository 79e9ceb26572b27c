package it.refettorio.wallet.ledger;

import it.refettorio.contracts.MealEvent;
import it.refettorio.wallet.pricing.PupilService;
import java.time.LocalDate;
import java.util.UUID;

/** One meal of one pupil, whatever was said about it. Sorted as the database sorts their causes. */
record Meal(UUID pupilId, String service, LocalDate date, int shift) implements Comparable<Meal> {

  private static final long MIX = 0x9e3779b97f4a7c15L;

  static Meal of(MealEvent event) {
    return new Meal(
        event.pupilId().value(), event.service().name(), event.date(), event.shift());
  }

  @Override
  public int compareTo(Meal other) {
    int order = date.compareTo(other.date);
    if (order == 0) {
      order = compareAsText(pupilId, other.pupilId);
    }
    if (order == 0) {
      order = service.compareTo(other.service);
    }
    return order == 0 ? Integer.compare(shift, other.shift) : order;
  }

  /** UUIDs compare themselves as signed numbers. */
  private static int compareAsText(UUID a, UUID b) {
    int first = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return first != 0 ? first
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }

  /** What the causes of all its movements begin with, followed by a colon. */
  String cause() {
    return "meal:" + date + ":" + pupilId + ":" + service + ":" + shift;
  }

  /** The same for every word on this meal, and hardly ever that of another meal. */
  long mark() {
    long mark = pupilId.getMostSignificantBits();
    mark = mark * MIX + pupilId.getLeastSignificantBits();
    mark = mark * MIX + service.hashCode();
    mark = mark * MIX + date.toEpochDay();
    return mark * MIX + shift;
  }

  PupilService pupil() {
    return new PupilService(pupilId, service);
  }

  /** The meal that a cause of one of its movements names. */
  static Meal ofCause(String cause) {
    var parts = cause.split(":", 6);
    return new Meal(
        UUID.fromString(parts[2]), parts[3], LocalDate.parse(parts[1]),
        Integer.parseInt(parts[4]));
  }
}
