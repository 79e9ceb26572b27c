package it.refettorio.simulator.identity.provider;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://identita.comune.example", "http://192.168.1.4:8090",
      "http://127.0.0.1.example", "http://localhost.example:8090"})
  void refusesAnIssuerThatOthersCanReach(String issuer) {
    assertThatIllegalArgumentException().isThrownBy(() -> settings(issuer, false))
        .withMessageContaining("allow-non-local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8090", "http://127.0.0.1:8090", "http://[::1]:8090",
      "http://identita.localhost:8090"})
  void acceptsThisMachineUnderAnyOfItsNames(String issuer) {
    assertThatCode(() -> settings(issuer, false)).doesNotThrowAnyException();
  }

  @Test
  void acceptsAnyIssuerWhenTold() {
    assertThatCode(() -> settings("https://identita.comune.example", true))
        .doesNotThrowAnyException();
  }

  private static SimulatorSettings settings(String issuer, boolean allowNonLocal) {
    return new SimulatorSettings(URI.create(issuer), URI.create("http://localhost:8080"),
        ClaimProfile.UFFICIALE, allowNonLocal, "one", "two");
  }
}
