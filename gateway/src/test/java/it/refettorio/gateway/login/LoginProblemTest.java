package it.refettorio.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.core.OAuth2Error;

class LoginProblemTest {

  @ParameterizedTest
  @CsvSource({
    "19,NR19", "20,NR20", "21,NR21", "22,NR22", "23,NR23", "25,NR25", "30,NR30",
    "2,PROVIDER_DOWN", "08,TECHNICAL", "24,TECHNICAL", "99,TECHNICAL"
  })
  void readsTheAnomalyOutOfTheDescription(String number, LoginProblem problem) {
    var error = new OAuth2Error("access_denied", "ErrorCode nr" + number, null);

    assertThat(LoginProblem.of(error)).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "access_denied,NR25", "consent_required,NR22", "temporarily_unavailable,PROVIDER_DOWN",
    "authorization_request_not_found,STALE", "invalid_grant,STALE", "invalid_scope,TECHNICAL",
    "something_new,TECHNICAL"
  })
  void understandsTheStandardErrors(String code, LoginProblem problem) {
    assertThat(LoginProblem.of(new OAuth2Error(code))).isEqualTo(problem);
  }

  @ParameterizedTest
  @EnumSource(LoginProblem.class)
  void hasWordsInBothLanguagesAndAnAddress(LoginProblem problem) {
    assertThat(LoginProblem.named(problem.key())).contains(problem);
    for (var locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      assertThat(ResourceBundle.getBundle("messages", locale)
          .getString("login.problem." + problem.key())).isNotBlank();
    }
  }

  @Test
  void knowsNothingByAnotherName() {
    assertThat(LoginProblem.named("nr24")).isEmpty();
  }
}
