package it.refettorio.wallet.household;

import it.refettorio.contracts.HolderId;

/** An account holder by name. */
public record Holder(HolderId id, String firstName, String lastName) {

  public String fullName() {
    return firstName + " " + lastName;
  }
}
