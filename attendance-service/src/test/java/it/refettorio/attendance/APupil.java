package it.refettorio.attendance;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.SubscriptionId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Emma Molteni, at a school since September. */
record APupil(
    PupilId id,
    HolderId holder,
    SubscriptionId subscription,
    ASchool school,
    List<DayOfWeek> chosenDays,
    LocalDate from,
    LocalDate to) {

  static APupil at(ASchool school) {
    return new APupil(
        new PupilId(UUID.randomUUID()), new HolderId(UUID.randomUUID()),
        new SubscriptionId(UUID.randomUUID()), school, List.of(), LocalDate.of(2026, 9, 14), null);
  }

  APupil until(LocalDate last) {
    return new APupil(id, holder, subscription, school, chosenDays, from, last);
  }

  APupil movedTo(ASchool other, LocalDate first) {
    return new APupil(
        id, holder, new SubscriptionId(UUID.randomUUID()), other, chosenDays, first, null);
  }

  APupil choosing(DayOfWeek... days) {
    return new APupil(id, holder, subscription, school, List.of(days), from, to);
  }

  SubscriptionState state() {
    return new SubscriptionState(
        subscription, id, holder, "Emma", "Molteni", DemandService.CANTEEN, school.id(),
        school.classId(), chosenDays, from, to);
  }
}
