package it.refettorio.gateway.login;

import it.refettorio.gateway.rights.Rights;
import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the evidence of logins for as long as the rules of SPID and CIE want, and no longer. */
@Component
class AccessRegister {

  private static final Logger LOG = LoggerFactory.getLogger(AccessRegister.class);
  private static final Period KEPT = Period.ofMonths(24);

  private final AccessRegisterStore store;
  private final Rights rights;
  private final Clock clock;

  AccessRegister(AccessRegisterStore store, Rights rights, Clock clock) {
    this.store = store;
    this.rights = rights;
    this.clock = clock;
  }

  void entered(PortalUser user) {
    var idToken = user.getIdToken();
    String issuer = String.valueOf(idToken.getIssuer());
    switch (user.who()) {
      case SignedIn.Citizen citizen -> store.entered(user.since(), IdentityProviders.CITIZENS,
          issuer, idToken.getSubject(), rights.of(citizen.taxCode()).person(),
          citizen.level().acr());
      case SignedIn.Operator operator -> store.entered(user.since(), IdentityProviders.OPERATORS,
          issuer, idToken.getSubject(), operator.id(), null);
    }
  }

  void refused(LoginWay way, LoginProblem problem, String reference) {
    store.refused(clock.instant(), way.registration(), problem.key(), reference);
  }

  /** Each instance may do this at once: what is gone is gone. */
  @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Rome")
  void forget() {
    int forgotten = store.forgetBefore(ZonedDateTime.now(clock).minus(KEPT).toInstant());
    LOG.info("forgot old access records count={}", forgotten);
  }
}
