package it.refettorio.gateway.rights;

import java.util.Set;
import java.util.UUID;

/**
 * Under which id a person is known and for whom that person may act.
 *
 * @param person the guardian's id, or the id kept for a citizen without family
 * @param actsFor the account holders and pupils of the person's families, and the guardian's own
 *     id; empty for who is in no family
 */
public record Mandate(UUID person, Set<UUID> actsFor) {

  public Mandate {
    actsFor = Set.copyOf(actsFor);
  }
}
