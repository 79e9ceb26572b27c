package it.refettorio.gateway.login;

import it.refettorio.gateway.rights.TaxCode;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** Somebody with a session. An operator's session never counts as a citizen's. */
public sealed interface SignedIn extends Serializable {

  /** First and last name, for the page's header. */
  String name();

  /** A parent or guardian, or someone who may become one. */
  record Citizen(TaxCode taxCode, String name, Level level) implements SignedIn {}

  /**
   * Someone of the office.
   *
   * @param id the same at every login of the same person
   * @param roles our own names of them; never empty
   */
  record Operator(UUID id, String name, Set<String> roles) implements SignedIn {
    public Operator {
      roles = Set.copyOf(roles);
      if (roles.isEmpty()) {
        throw new IllegalArgumentException("An operator without a role");
      }
    }
  }
}
