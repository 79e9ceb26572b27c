package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** What a family is asked to pay by notice. Keyed by holder. */
public sealed interface DueEvent extends Event {

  HolderId holderId();

  @Override
  default String key() {
    return holderId().toString();
  }

  /**
   * A debt to be asked for.
   *
   * @param dueId the cause of the notice, unique for ever
   * @param amountCents what is owed, in cents, more than zero
   * @param lines how the amount splits by pupil and service; they add up to it
   * @param reason the text shown to the payer (causale); no personal data
   * @param dueDate the last day to pay
   */
  record AmountDue(
      String dueId,
      HolderId holderId,
      SchoolYear schoolYear,
      long amountCents,
      List<Line> lines,
      String reason,
      LocalDate dueDate)
      implements DueEvent {

    public AmountDue {
      requireNonNull(dueId);
      requireNonNull(holderId);
      requireNonNull(schoolYear);
      lines = List.copyOf(lines);
      requireNonNull(reason);
      requireNonNull(dueDate);
      if (amountCents <= 0) {
        throw new IllegalArgumentException("A due without an amount");
      }
      if (lines.stream().mapToLong(Line::amountCents).reduce(0, Math::addExact) != amountCents) {
        throw new IllegalArgumentException("The lines do not add up to the amount");
      }
    }

    @Override
    public String subject() {
      return dueId;
    }
  }

  /** A part of the debt that belongs to one pupil and service. */
  record Line(PupilId pupilId, DemandService service, long amountCents) {

    public Line {
      requireNonNull(pupilId);
      requireNonNull(service);
      if (amountCents <= 0) {
        throw new IllegalArgumentException("A line without an amount");
      }
    }
  }
}
