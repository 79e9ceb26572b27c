package it.refettorio.attendance.booking;

import it.refettorio.attendance.calendar.DayKind;
import it.refettorio.attendance.cutoff.WindowState;
import java.util.Arrays;

/** The rules that a change of a day must pass, in the order in which families are told of them. */
enum BookingPolicy {

  DAY_IS_NOT_PAST(Refusal.PAST_DAY) {
    @Override
    boolean allows(DayRequest request) {
      return !request.day().isBefore(request.today());
    }
  },

  PUPIL_EATS_ON_THAT_DAY(Refusal.NOT_A_SERVING_DAY) {
    @Override
    boolean allows(DayRequest request) {
      return request.kind() == DayKind.SERVING;
    }
  },

  WINDOW_HAS_OPENED(Refusal.TOO_EARLY) {
    @Override
    boolean allows(DayRequest request) {
      return request.window() != WindowState.NOT_YET_OPEN;
    }
  },

  CUTOFF_HAS_NOT_PASSED(Refusal.TOO_LATE) {
    @Override
    boolean allows(DayRequest request) {
      return request.window() != WindowState.CLOSED;
    }
  },

  MEALS_ARE_NOT_COUNTED(Refusal.ALREADY_SETTLED) {
    @Override
    boolean allows(DayRequest request) {
      return !request.settled();
    }
  };

  private final Refusal otherwise;

  BookingPolicy(Refusal otherwise) {
    this.otherwise = otherwise;
  }

  abstract boolean allows(DayRequest request);

  /** The first refusal counts. */
  static Verdict judge(DayRequest request) {
    return Arrays.stream(values())
        .filter(policy -> !policy.allows(request))
        .findFirst()
        .<Verdict>map(policy -> new Verdict.Refused(policy.otherwise))
        .orElse(Verdict.ALLOWED);
  }
}
