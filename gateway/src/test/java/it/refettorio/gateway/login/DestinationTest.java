package it.refettorio.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.gateway.login.SignedIn.Citizen;
import it.refettorio.gateway.login.SignedIn.Operator;
import it.refettorio.gateway.rights.TaxCode;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  private final SignedIn livia =
      new Citizen(new TaxCode("VRDLVI86D57H501H"), "Livia Verdebosco", Level.TWO);
  private final SignedIn ada =
      new Operator(UUID.randomUUID(), "Ada Registrini", Set.of("OPERATORE_SCUOLA"));

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {
    "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a b", "/x\r\nSet-Cookie"
  })
  void neverLeadsAwayFromThePortal(String wanted) {
    assertThat(Destination.named(wanted)).isEqualTo(Destination.FRONT);
  }

  @Test
  void leadsBackToTheWantedPageWithItsQuery() {
    var wanted = Destination.named("/presenze?settimana=2026-W48&alunno=1");

    assertThat(wanted.after(livia)).isEqualTo("/presenze?settimana=2026-W48&alunno=1");
    assertThat(wanted.login())
        .isEqualTo("/accedi?torna=%2Fpresenze%3Fsettimana%3D2026-W48%26alunno%3D1");
  }

  @Test
  void keepsCitizensAndOperatorsToTheirOwnPages() {
    assertThat(Destination.named("/ufficio/pagamenti").after(livia)).isEqualTo("/");
    assertThat(Destination.named("/ufficio/pagamenti").after(ada)).isEqualTo("/ufficio/pagamenti");
    assertThat(Destination.named("/presenze").after(ada)).isEqualTo("/ufficio");
  }
}
