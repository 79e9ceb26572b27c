package it.refettorio.gateway.rights;

import com.fasterxml.uuid.Generators;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the families and answers for whom a tax code may act. */
@Component
public class Rights {

  private final RightsStore store;
  private final Clock clock;

  Rights(RightsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Makes this the family's state, unless the same or a newer one is already known. */
  @Transactional
  public void replace(FamilyState family, long sequence) {
    if (store.advance(family.holderId(), sequence)) {
      store.replaceMembers(family);
    }
  }

  /**
   * The mandate of the person with this tax code. Someone unknown is remembered under a new id, so
   * that what they apply for today is theirs tomorrow.
   */
  public Mandate of(TaxCode taxCode) {
    var memberships = store.membershipsOf(taxCode);
    if (memberships.isEmpty()) {
      return new Mandate(citizen(taxCode), Set.of());
    }
    var actsFor = new HashSet<UUID>();
    for (var membership : memberships) {
      actsFor.add(membership.guardian());
      actsFor.add(membership.holder());
      actsFor.addAll(membership.pupils());
    }
    return new Mandate(memberships.getFirst().guardian(), actsFor);
  }

  private UUID citizen(TaxCode taxCode) {
    return store.citizen(taxCode).orElseGet(() -> {
      store.remember(taxCode, Generators.timeBasedEpochRandomGenerator().generate(),
          clock.instant());
      return store.citizen(taxCode).orElseThrow();
    });
  }
}
