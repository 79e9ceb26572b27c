package it.refettorio.attendance.plan;

import java.util.List;

/** Some pupils' days are no longer what was last told. */
public record PlansChanged(List<Change> changes) {

  /**
   * A plan as it is now.
   *
   * @param sequence grows with each change of this plan
   * @param cause what brought it about
   */
  public record Change(Plan plan, long sequence, String cause) {}

  public PlansChanged {
    changes = List.copyOf(changes);
  }
}
