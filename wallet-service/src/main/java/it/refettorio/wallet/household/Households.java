package it.refettorio.wallet.household;

import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.HolderId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The families behind the accounts. */
@Component
public class Households {

  private final HouseholdStore store;

  Households(HouseholdStore store) {
    this.store = store;
  }

  /**
   * Takes a family as it is now.
   *
   * @return false if a later state is known already
   */
  public boolean replace(FamilyState family, long sequence) {
    if (!store.saveHolder(family.holderId(), family.holder(), sequence)) {
      return false;
    }
    store.savePupils(family.holderId(), family.pupils());
    return true;
  }

  public Optional<Holder> holder(HolderId id) {
    return store.holder(id);
  }

  /** The pupils of an account, by first name. */
  public List<PupilName> pupils(HolderId id) {
    return store.pupils(id);
  }
}
