package it.refettorio.attendance.booking;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A pupil will not eat on a day.
 *
 * @param receiptNumber what the family holds as proof, such as {@code A-2026-000123}
 * @param reportedAt when the report reached the server
 * @param withdrawnBy null while the absence holds
 * @param withdrawnAt null while the absence holds
 */
public record Absence(
    String receiptNumber,
    PupilId pupilId,
    HolderId holderId,
    DemandService service,
    LocalDate day,
    Person reportedBy,
    Instant reportedAt,
    UUID withdrawnBy,
    Instant withdrawnAt) {

  public boolean holds() {
    return withdrawnAt == null;
  }

  Absence withdrawn(UUID by, Instant at) {
    return new Absence(
        receiptNumber, pupilId, holderId, service, day, reportedBy, reportedAt, by, at);
  }
}
