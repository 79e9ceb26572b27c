package it.refettorio.attendance.plan;

import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the world's picture of the pupils' days true. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Plans {

  private final PlanStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Plans(PlanStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** Looks again at these pupils soon; the text says what made it needed. */
  public void due(Map<PupilId, String> causes) {
    store.due(causes);
  }

  public void dueForSchool(SchoolId school, String cause) {
    store.dueForSchool(school, cause);
  }

  public void dueForAll(String cause) {
    store.dueForAll(cause);
  }

  /** Makes other changes of this pupil's days wait until the transaction ends. */
  public void lock(PupilId pupil) {
    store.lock(List.of(pupil));
  }

  /** Tells the pupil's plan in this transaction, if it is another than before. */
  public void refresh(PupilId pupil, String cause) {
    refresh(Map.of(pupil, cause));
  }

  void refresh(Map<PupilId, String> causes) {
    var pupils = causes.keySet();
    var told = store.lock(pupils);
    var today = LocalDate.now(clock);
    var year = SchoolYear.of(today);
    var changes = changes(causes, told, store.plansOf(pupils, year, today));
    store.keep(pupils, year, changes);
    if (!changes.isEmpty()) {
      events.publishEvent(new PlansChanged(changes));
    }
  }

  private static List<PlansChanged.Change> changes(
      Map<PupilId, String> causes, Map<Plan.Key, PlanStore.Told> told, Collection<Plan> plans) {
    var changes = new ArrayList<PlansChanged.Change>();
    for (var plan : plans) {
      var before = told.get(plan.key());
      if (before != null && !Arrays.equals(before.contentHash(), plan.contentHash())) {
        changes.add(new PlansChanged.Change(
            plan, before.sequence() + 1, causes.get(plan.pupilId())));
      }
    }
    return changes;
  }
}
