package it.refettorio.attendance.settlement;

import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which days are closed for good. */
@Service
public class SettledDays {

  private final SettlementStore store;

  SettledDays(SettlementStore store) {
    this.store = store;
  }

  /**
   * Keeps the day from being settled until the transaction ends.
   *
   * @return false if it is settled already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean holdOpen(SchoolId school, LocalDate day) {
    store.holdDay(school, day);
    return !store.isSettled(school, day);
  }

  /** The settled days of a school in a span, both ends included. */
  public Set<LocalDate> of(SchoolId school, LocalDate first, LocalDate last) {
    return store.settledDays(school, first, last);
  }

  /** The last settled days of all schools together, newest first. */
  public List<DayTotal> latest(int limit) {
    return store.latest(limit);
  }

  /** How many schools and meals a settled day had. */
  public record DayTotal(LocalDate day, int schools, int meals) {}
}
