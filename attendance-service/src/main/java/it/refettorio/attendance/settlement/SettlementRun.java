package it.refettorio.attendance.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A span that the office asked to settle.
 *
 * @param latecomers whether settled days are looked at again for pupils who were not known then
 * @param finishedAt null while it runs
 */
public record SettlementRun(
    UUID id,
    LocalDate first,
    LocalDate last,
    boolean latecomers,
    Instant requestedAt,
    Instant finishedAt,
    List<Day> days) {

  public SettlementRun {
    days = List.copyOf(days);
  }

  /**
   * What became of one day.
   *
   * @param settled schools settled by this run
   * @param already schools that were settled before
   * @param tooEarly schools whose families may still change the day
   * @param failed schools that could not be settled and may be asked for again
   * @param meals new meals
   */
  public record Day(
      LocalDate day, int settled, int already, int tooEarly, int failed, int meals) {


    static Day none(LocalDate day) {
      return new Day(day, 0, 0, 0, 0, 0);
    }

    Day plus(Settlement.Outcome outcome) {
      return switch (outcome) {
        case Settlement.Outcome.Settled(int more) ->
            new Day(day, settled + 1, already, tooEarly, failed, meals + more);
        case Settlement.Outcome.AlreadySettled() ->
            new Day(day, settled, already + 1, tooEarly, failed, meals);
        case Settlement.Outcome.TooEarly() ->
            new Day(day, settled, already, tooEarly + 1, failed, meals);
      };
    }

    Day plusFailed() {
      return new Day(day, settled, already, tooEarly, failed + 1, meals);
    }
  }

  public boolean isFinished() {
    return finishedAt != null;
  }

  public int meals() {
    return days.stream().mapToInt(Day::meals).sum();
  }
}
