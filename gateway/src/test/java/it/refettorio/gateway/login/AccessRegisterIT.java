package it.refettorio.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.refettorio.gateway.Portal;
import it.refettorio.gateway.login.SignedIn.Citizen;
import it.refettorio.gateway.rights.Rights;
import it.refettorio.gateway.rights.TaxCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class AccessRegisterIT extends Portal {

  private static final Instant LOGIN = Instant.parse("2026-11-24T08:00:00Z");

  @Autowired AccessRegisterStore store;
  @Autowired Rights rights;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void empty() {
    jdbc.sql("delete from access_record").update();
  }

  @Test
  void keepsWhoCameInWithoutTheTaxCodeAndTheSubject() {
    at(LOGIN).entered(livia());

    var row = jdbc.sql("select * from access_record").query().singleRow();
    assertThat(row).containsEntry("outcome", "entered")
        .containsEntry("registration", "cittadini")
        .containsEntry("issuer", "https://id.example")
        .containsEntry("level", "https://www.spid.gov.it/SpidL2")
        .containsEntry("person", rights.of(new TaxCode("VRDLVI86D57H501H")).person());
    assertThat(row.toString()).doesNotContain("VRDLVI", "subject-of-livia");
  }

  @Test
  void keepsWhyNobodyCameInWithTheReferenceOfThePage() {
    at(LOGIN).refused(LoginWay.CIE, LoginProblem.NR23, "0123abcd");

    assertThat(jdbc.sql("select * from access_record").query().singleRow())
        .containsEntry("outcome", "nr23").containsEntry("reference", "0123abcd");
  }

  @Test
  void neverChangesARow() {
    at(LOGIN).entered(livia());

    assertThatExceptionOfType(DataAccessException.class).isThrownBy(
        () -> jdbc.sql("update access_record set outcome = 'nr25'").update());
  }

  @Test
  void forgetsAfterTwentyFourMonthsAndNotBefore() {
    at(LOGIN).entered(livia());

    at(Instant.parse("2028-11-24T07:59:59Z")).forget();
    assertThat(rows()).isOne();
    at(Instant.parse("2028-11-24T08:00:01Z")).forget();
    assertThat(rows()).isZero();
  }

  private AccessRegister at(Instant now) {
    return new AccessRegister(store, rights, Clock.fixed(now, ZoneId.of("Europe/Rome")));
  }

  private int rows() {
    return jdbc.sql("select count(*) from access_record").query(Integer.class).single();
  }

  private static PortalUser livia() {
    return new PortalUser(
        new Citizen(new TaxCode("VRDLVI86D57H501H"), "Livia Verdebosco", Level.TWO),
        LOGIN,
        new OidcIdToken("x.y.z", LOGIN, LOGIN.plusSeconds(300),
            Map.of("sub", "subject-of-livia", "iss", "https://id.example")));
  }
}
