package it.refettorio.attendance.settlement;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;

/** A meal that counts: booked, and nobody cancelled it in time. */
public record Meal(
    PupilId pupilId, HolderId holderId, DemandService service, LocalDate day, SchoolId schoolId) {

  /** One sitting a day in each school for now. */
  public static final int SHIFT = 1;

  /** Settling is the first word on a meal. */
  public static final int REVISION = 1;
}
