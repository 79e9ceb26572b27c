package it.refettorio.simulator.identity.provider;

import static it.refettorio.simulator.identity.provider.ClaimProfile.IAM_PROXY;
import static it.refettorio.simulator.identity.provider.ClaimProfile.KEYCLOAK;
import static it.refettorio.simulator.identity.provider.ClaimProfile.UFFICIALE;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.simulator.identity.people.Attribute;
import it.refettorio.simulator.identity.people.Level;
import it.refettorio.simulator.identity.people.People;
import it.refettorio.simulator.identity.people.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimProfileTest {

  private final Person alberto = new People().withId("P35").orElseThrow();

  @Test
  void theOfficialProfileNamesTheCodiceFiscaleInItsNamespace() {
    assertThat(UFFICIALE.claim(Attribute.FISCAL_CODE))
        .isEqualTo("https://attributes.eid.gov.it/fiscal_number");
    assertThat(UFFICIALE.value(Attribute.FISCAL_CODE, alberto))
        .hasValue("TINIT-MLTLRT82C15M999C");
    assertThat(UFFICIALE.value(Attribute.GENDER, alberto)).hasValue("male");
    assertThat(UFFICIALE.value(Attribute.BIRTH_PLACE, alberto))
        .hasValue(Map.of("locality", "M999", "region", "EE"));
  }

  @Test
  void theProxySendsArraysWithoutNamespace() {
    assertThat(IAM_PROXY.claim(Attribute.FISCAL_CODE)).isEqualTo("fiscal_number");
    assertThat(IAM_PROXY.value(Attribute.FISCAL_CODE, alberto))
        .hasValue(List.of("TINIT-MLTLRT82C15M999C"));
    assertThat(IAM_PROXY.value(Attribute.GENDER, alberto)).hasValue(List.of("M"));
    assertThat(IAM_PROXY.value(Attribute.IDENTIFIER, alberto)).isEmpty();
  }

  @Test
  void onlyTheOfficialProfileTellsTheTrueLevel() {
    assertThat(UFFICIALE.acr(Level.THREE)).isEqualTo("https://www.spid.gov.it/SpidL3");
    assertThat(IAM_PROXY.acr(Level.THREE)).endsWith("InternetProtocolPassword");
    assertThat(KEYCLOAK.acr(Level.THREE)).isEqualTo("https://www.spid.gov.it/SpidL1");
  }

  @Test
  void whatIsNotKnownIsNotTold() {
    var withoutEmail = new People().withId("P18").orElseThrow();

    assertThat(UFFICIALE.value(Attribute.EMAIL, withoutEmail)).isEmpty();
    assertThat(IAM_PROXY.value(Attribute.EMAIL, withoutEmail)).isEmpty();
  }
}
