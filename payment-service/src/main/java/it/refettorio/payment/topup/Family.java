package it.refettorio.payment.topup;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.util.List;

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
}
