package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** On which days a pupil will eat, until the end of the school year. Keyed by pupil and service. */
public sealed interface PlanEvent extends Event {

  PupilId pupilId();

  DemandService service();

  @Override
  default String key() {
    return pupilId() + ":" + service();
  }

  /**
   * The pupil's days as known now. Dates are absolute: a plan does not grow old by itself.
   *
   * @param cutoff until when, on the day itself, the family may change its mind (Europe/Rome)
   * @param servingDays every serving day of the subscription in the school year, in order
   * @param choices the days on which the family chose something else than the ordinary meal
   */
  record PlanState(
      PupilId pupilId,
      HolderId holderId,
      DemandService service,
      String schoolName,
      String className,
      LocalTime cutoff,
      List<LocalDate> servingDays,
      List<Choice> choices)
      implements PlanEvent {

    public PlanState {
      requireNonNull(pupilId);
      requireNonNull(holderId);
      requireNonNull(service);
      requireNonNull(schoolName);
      requireNonNull(className);
      requireNonNull(cutoff);
      servingDays = servingDays.stream().sorted().distinct().toList();
      choices = List.copyOf(choices);
    }
  }

  record Choice(LocalDate date, DayChoice choice) {

    public Choice {
      requireNonNull(date);
      requireNonNull(choice);
    }
  }

  enum DayChoice {
    ABSENT,
    BLAND
  }
}
