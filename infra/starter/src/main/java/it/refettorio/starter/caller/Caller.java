package it.refettorio.starter.caller;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as the gateway's signed token says: the only identity a service believes.
 *
 * @param id the person; never a tax code, because ids end in logs
 * @param name first and last name, for the page's header only
 * @param actsFor the ids on whose behalf this person may read and write, their own included
 * @param roles office roles as the municipality names them; empty for citizens
 */
public record Caller(UUID id, String name, Set<UUID> actsFor, Set<String> roles) {

  public Caller {
    actsFor = Set.copyOf(actsFor);
    roles = Set.copyOf(roles);
  }

  public boolean mayActFor(UUID someone) {
    return actsFor.contains(someone);
  }

  public boolean isOffice() {
    return !roles.isEmpty();
  }
}
