package it.refettorio.gateway.relay;

import it.refettorio.gateway.login.PortalUser;
import it.refettorio.gateway.login.SignedIn;
import it.refettorio.gateway.rights.Rights;
import it.refettorio.starter.caller.Caller;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The person of this request as services know them. */
@Component
public class Callers {

  private final Rights rights;

  Callers(Rights rights) {
    this.rights = rights;
  }

  /** Empty for a stranger. */
  public Optional<Caller> present() {
    return Optional.ofNullable(PortalUser.present()).map(user -> of(user.who()));
  }

  Caller of(SignedIn who) {
    return switch (who) {
      case SignedIn.Citizen citizen -> {
        var mandate = rights.of(citizen.taxCode());
        yield new Caller(mandate.person(), citizen.name(), mandate.actsFor(), Set.of());
      }
      case SignedIn.Operator operator ->
          new Caller(operator.id(), operator.name(), Set.of(), operator.roles());
    };
  }
}
