package it.refettorio.attendance.roster;

import it.refettorio.attendance.plan.Plans;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pupils, classes and schools that attendance knows. */
@Service
public class Roster {

  /** A state as it was told, with its place in the order of its key. */
  public record Told<S>(S state, long sequence, String eventId) {}

  private final RosterStore store;
  private final Plans plans;

  Roster(RosterStore store, Plans plans) {
    this.store = store;
    this.plans = plans;
  }

  /** Keeps what is newer than known; the plans of the school's pupils are looked at again. */
  @Transactional
  public void takeSchool(Told<SchoolState> told) {
    store.lock();
    if (store.takeSchool(told.state(), told.sequence())) {
      store.replaceClasses(told.state());
      plans.dueForSchool(told.state().schoolId(), told.eventId());
    }
  }

  /** Keeps what is newer than known; the plans of these pupils are looked at again. */
  @Transactional
  public void takeSubscriptions(List<Told<SubscriptionState>> told) {
    store.lock();
    var touched = new LinkedHashMap<PupilId, String>();
    for (var each : told) {
      if (store.takeSubscription(each.state(), each.sequence())) {
        touched.put(each.state().pupilId(), each.eventId());
      }
    }
    if (!touched.isEmpty()) {
      store.endEarlierSubscriptions(touched.keySet());
      plans.due(touched);
    }
  }

  public List<School> schools() {
    return store.schools();
  }

  public Optional<School> school(SchoolId id) {
    return store.schools().stream().filter(school -> school.id().equals(id)).findFirst();
  }

  /** Those of the given people who have, had or will have meals, by name. */
  public List<Diner> diners(Collection<UUID> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    var byPupil = new LinkedHashMap<PupilId, List<MealSubscription>>();
    for (var each : store.subscriptionsOf(people)) {
      byPupil.computeIfAbsent(each.pupilId(), pupil -> new ArrayList<>()).add(each);
    }
    return byPupil.entrySet().stream()
        .map(entry -> new Diner(entry.getKey(), entry.getValue()))
        .toList();
  }

  public Optional<Diner> diner(PupilId pupil) {
    return diners(List.of(pupil.value())).stream().findFirst();
  }
}
