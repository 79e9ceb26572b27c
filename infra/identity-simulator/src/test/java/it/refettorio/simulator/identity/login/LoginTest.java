package it.refettorio.simulator.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.refettorio.simulator.identity.people.Level;
import it.refettorio.simulator.identity.people.People;
import it.refettorio.simulator.identity.people.Person;
import it.refettorio.simulator.identity.people.Scheme;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginTest {

  private final People people = new People();
  private final Person alberto = person("P35");

  @Test
  void theSubjectDiffersByClientPersonAndScheme() {
    var asked = asked(AskingClient.CITIZENS, Map.of());

    assertThat(new Login(alberto, Scheme.SPID, Level.TWO, asked).getName())
        .isEqualTo(new Login(alberto, Scheme.SPID, Level.THREE, asked).getName())
        .isNotEqualTo(new Login(alberto, Scheme.CIE, Level.TWO, asked).getName())
        .isNotEqualTo(new Login(person("P01"), Scheme.SPID, Level.TWO, asked).getName())
        .isNotEqualTo(new Login(alberto, Scheme.SPID, Level.TWO,
            asked(AskingClient.OFFICE, Map.of())).getName());
  }

  @Test
  void servesLaterRequestsOfTheSameClientUpToItsLevel() {
    var login = new Login(alberto, Scheme.SPID, Level.TWO, asked(AskingClient.CITIZENS, Map.of()));

    assertThat(login.serves(request("sportello", "state", "other"))).isTrue();
    assertThat(login.serves(request("sportello", "acr_values", Level.TWO.acr()))).isTrue();
    assertThat(login.serves(request("sportello", "acr_values", Level.THREE.acr()))).isFalse();
    assertThat(login.serves(request("sportello", "prompt", "login"))).isFalse();
    assertThat(login.serves(request("sportello-operatori", "state", "other"))).isFalse();
  }

  @Test
  void servesTheVeryRequestItAnsweredWhateverThatAsked() {
    var parameters = Map.of("prompt", "login", "acr_values", Level.TWO.acr());
    var asked = asked(AskingClient.CITIZENS, parameters);
    var login = new Login(alberto, Scheme.SPID, Level.ONE, asked);

    assertThat(login.serves(asked.parameters())).isTrue();
  }

  @Test
  void aChoiceIsCappedByWhatThePersonHas() {
    var anca = person("P12");

    assertThat(new Choice(anca, Scheme.SPID, Level.THREE, false).level()).isEqualTo(Level.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Choice(anca, Scheme.CIE, Level.ONE, false));
  }

  @Test
  void aLevelBelowEveryAskedOneEndsWithErrorTwenty() {
    var levels = Level.THREE.acr() + " " + Level.TWO.acr();
    var asked = asked(AskingClient.CITIZENS, Map.of("acr_values", levels));

    assertThat(new Choice(alberto, Scheme.CIE, Level.ONE, false).anomaly(asked)).hasValue(20);
    assertThat(new Choice(alberto, Scheme.CIE, Level.ONE, true).anomaly(asked)).isEmpty();
    assertThat(new Choice(alberto, Scheme.CIE, Level.TWO, false).anomaly(asked)).isEmpty();
  }

  @Test
  void goesOnWithTheSameParametersHoweverTheyAreWritten() {
    var asked = asked(AskingClient.CITIZENS, Map.of("state", "a+b&c=d{e}", "scope", "openid è"));

    assertThat(asked.again()).startsWith("/oauth2/authorize?")
        .contains("state=a%2Bb%26c%3Dd%7Be%7D", "scope=openid%20%C3%A8");
  }

  private Person person(String id) {
    return people.withId(id).orElseThrow();
  }

  private static AskedLogin asked(AskingClient client, Map<String, String> more) {
    var parameters = new HashMap<>(more);
    parameters.put("client_id", client.clientId());
    return new AskedLogin("id", client, "http://localhost:8080/back", parameters);
  }

  private static Map<String, String> request(String client, String name, String value) {
    return Map.of("client_id", client, name, value);
  }
}
