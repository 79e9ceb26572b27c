package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** Who belongs together: the account holder, the other guardians, the pupils. Keyed by holder. */
public sealed interface FamilyEvent extends Event {

  HolderId holderId();

  @Override
  default String key() {
    return holderId().toString();
  }

  /**
   * A family as it is now.
   *
   * @param guardians everyone who may act for the pupils, the holder among them
   */
  record FamilyState(HolderId holderId, List<Guardian> guardians, List<Pupil> pupils)
      implements FamilyEvent {

    public FamilyState {
      requireNonNull(holderId);
      guardians = List.copyOf(guardians);
      pupils = List.copyOf(pupils);
      if (guardians.stream().noneMatch(guardian -> guardian.role() == GuardianRole.HOLDER)) {
        throw new IllegalArgumentException("A family without its account holder");
      }
    }

    public Guardian holder() {
      return guardians.stream()
          .filter(guardian -> guardian.role() == GuardianRole.HOLDER)
          .findFirst()
          .orElseThrow();
    }
  }

  /** A person who may log in for the family. */
  record Guardian(
      GuardianId id, String taxCode, String firstName, String lastName, GuardianRole role) {

    public Guardian {
      requireNonNull(id);
      requireNonNull(taxCode);
      requireNonNull(firstName);
      requireNonNull(lastName);
      requireNonNull(role);
    }
  }

  enum GuardianRole {
    HOLDER,
    CO_GUARDIAN
  }

  /** A child of the family. */
  record Pupil(
      PupilId id, String taxCode, String firstName, String lastName, LocalDate birthDate) {

    public Pupil {
      requireNonNull(id);
      requireNonNull(taxCode);
      requireNonNull(firstName);
      requireNonNull(lastName);
      requireNonNull(birthDate);
    }
  }
}
