package it.refettorio.payment.topup;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.util.List;
import java.util.stream.Collectors;

/** A family as far as paying needs it. */
public record Family(HolderId holderId, String holderName, String taxCode, List<Pupil> pupils) {

  public record Pupil(PupilId id, String firstName, String lastName) {

    public String name() {
      return firstName + " " + lastName;
    }
  }

  public Family {
    pupils = List.copyOf(pupils);
  }

  /** The pupil's name; empty if it is none of this family's any more. */
  public String nameOf(PupilId pupil) {
    return pupils.stream().filter(one -> one.id().equals(pupil)).findFirst()
        .map(Pupil::name).orElse("");
  }

  public String pupilNames() {
    return pupils.stream().map(Pupil::name).collect(Collectors.joining(", "));
  }
}
