package it.refettorio.wallet.household;

import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SubscriptionEvent;
import it.refettorio.starter.inbox.Received;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The families behind the accounts, and where their pupils go to school. */
@Component
public class Households {

  private final HouseholdStore store;
  private final SchoolingStore schooling;

  Households(HouseholdStore store, SchoolingStore schooling) {
    this.store = store;
    this.schooling = schooling;
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

  /** Takes a school with its classes as it is now, unless a later state is known. */
  public void replace(SchoolState school, long sequence) {
    if (schooling.saveSchool(school, sequence)) {
      schooling.replaceClasses(school);
    }
  }

  /** Takes subscriptions as they are now; of each the latest state holds. */
  public void replaceSubscriptions(Collection<Received<SubscriptionEvent>> received) {
    var latest = new TreeMap<String, Received<SubscriptionEvent>>();
    received.forEach(each -> latest.merge(each.event().key(), each,
        (one, other) -> one.sequence() < other.sequence() ? other : one));
    schooling.saveSubscriptions(List.copyOf(latest.values()));
  }

  public Optional<Holder> holder(HolderId id) {
    return store.holder(id);
  }

  /** Last and first names of holders; those who are not known are left out. */
  public Map<HolderId, String> names(Collection<HolderId> ids) {
    return store.names(ids);
  }

  /** The pupils of an account, by first name. */
  public List<PupilName> pupils(HolderId id) {
    return store.pupils(id);
  }

  /**
   * The services that the account pays or paid for, by pupil and service, the latest subscription
   * first. At most 200.
   */
  public List<Schooling> schooling(HolderId holder) {
    return schooling.of(holder);
  }

  /** All schools, by name. At most 1000. */
  public List<School> schools() {
    return schooling.schools();
  }
}
