package it.refettorio.attendance.rollcall;

import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers who is expected to eat. */
@Service
public class RollCall {

  private final RollCallStore store;

  RollCall(RollCallStore store) {
    this.store = store;
  }

  /** Every school on that day, by name. */
  public List<SchoolCount> counts(LocalDate day) {
    return store.counts(day);
  }

  /** A school's classes on that day; empty if nobody has a meal. */
  public List<ClassRoll> rolls(SchoolId school, LocalDate day) {
    return store.rolls(school, day);
  }
}
