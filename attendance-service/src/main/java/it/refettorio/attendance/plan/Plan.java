package it.refettorio.attendance.plan;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A pupil's days of a service in one school year.
 *
 * @param absences those serving days on which the pupil will not eat
 */
public record Plan(
    PupilId pupilId,
    HolderId holderId,
    DemandService service,
    String schoolName,
    String className,
    LocalTime cutoff,
    List<LocalDate> servingDays,
    List<LocalDate> absences) {

  public Plan {
    servingDays = List.copyOf(servingDays);
    absences = absences.stream().filter(servingDays::contains).toList();
  }

  Key key() {
    return new Key(pupilId, service);
  }

  /** Equal for equal plans, whenever they are made. */
  byte[] contentHash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** What a plan is the plan of. */
  record Key(PupilId pupilId, DemandService service) {}
}
