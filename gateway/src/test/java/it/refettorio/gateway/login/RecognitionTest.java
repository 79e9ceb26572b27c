package it.refettorio.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.refettorio.gateway.login.LoginSettings.Citizens;
import it.refettorio.gateway.login.LoginSettings.Client;
import it.refettorio.gateway.login.LoginSettings.LevelSource;
import it.refettorio.gateway.login.LoginSettings.Operators;
import it.refettorio.gateway.rights.TaxCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class RecognitionTest {

  private static final String L1 = "https://www.spid.gov.it/SpidL1";
  private static final String L2 = "https://www.spid.gov.it/SpidL2";
  private static final String OFFICIAL = "https://attributes.eid.gov.it/fiscal_number";
  private static final Clock CLOCK = Clock.fixed(
      Instant.parse("2026-11-24T08:00:00Z"), ZoneId.of("Europe/Rome"));

  private final Recognition recognition =
      new Recognition(settings(new LevelSource("acr", null)), CLOCK);

  static List<CSVRecord> people() throws IOException {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var file = new InputStreamReader(
        RecognitionTest.class.getResourceAsStream("/people.csv"), StandardCharsets.UTF_8);
        var rows = format.parse(file)) {
      return rows.getRecords();
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void letsInWhoHasATaxCodeAndTheLevelAndNobodyElse(CSVRecord person) {
    if (!person.get("schemi").matches(".*(SPID|CIE|EIDAS).*")) {
      return;
    }
    var idToken = Map.<String, Object>of("acr", person.get("acr_max"));
    var claims = new HashMap<>(idToken);
    claims.put("given_name", person.get("nome"));
    claims.put("family_name", person.get("cognome"));
    claims.put("birthdate", person.get("data_nascita"));
    if (!person.get("codice_fiscale").isEmpty()) {
      claims.put(OFFICIAL, "TINIT-" + person.get("codice_fiscale"));
    }

    if (person.get("acr_max").equals(L1)) {
      assertRefused(LoginProblem.LEVEL, () -> recognition.citizen(idToken, claims));
    } else if (person.get("codice_fiscale").isEmpty()) {
      assertRefused(LoginProblem.TAX_CODE, () -> recognition.citizen(idToken, claims));
    } else {
      var citizen = recognition.citizen(idToken, claims);
      assertThat(citizen.taxCode()).isEqualTo(new TaxCode(person.get("codice_fiscale")));
      assertThat(citizen.name()).isEqualTo(person.get("nome") + " " + person.get("cognome"));
    }
  }

  @Test
  void keepsEveryPersonApartOmocodiaIncluded() throws IOException {
    var codes = people().stream().map(person -> person.get("codice_fiscale"))
        .filter(code -> !code.isEmpty()).map(TaxCode::new).toList();

    assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    assertThat(codes).contains(new TaxCode("SBBMRT87L47D612X"), new TaxCode("SBBMRT87L47D61NM"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {
    L1, "SpidL2", "2", "https://www.spid.gov.it/SpidL4",
    "urn:oasis:names:tc:SAML:2.0:ac:classes:InternetProtocolPassword",
    "http://eidas.europa.eu/LoA/low"
  })
  void refusesAMissingUnknownOrLowerLevel(String acr) {
    var idToken = new HashMap<String, Object>();
    idToken.put("acr", acr);

    assertRefused(LoginProblem.LEVEL, () -> recognition.citizen(idToken, claims("")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.spid.gov.it/SpidL2,TWO",
    "https://www.spid.gov.it/SpidL3,THREE",
    "urn:oasis:names:tc:SAML:2.0:ac:classes:SpidL2,TWO",
    "http://eidas.europa.eu/LoA/substantial,TWO",
    "http://eidas.europa.eu/LoA/high,THREE"
  })
  void knowsTheLevelsByTheirNames(String acr, Level level) {
    assertThat(recognition.citizen(Map.of("acr", acr), claims("")).level()).isEqualTo(level);
  }

  @Test
  void believesALevelInTheIdTokenOnly() {
    var all = new HashMap<>(claims(""));
    all.put("acr", L2);

    assertRefused(LoginProblem.LEVEL, () -> recognition.citizen(Map.of(), all));
  }

  @Test
  void takesADeclaredLevelWhereAContractSaysSo() {
    var byContract = new Recognition(settings(new LevelSource(null, Level.TWO)), CLOCK);

    assertThat(byContract.citizen(Map.of(), claims("")).level()).isEqualTo(Level.TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    OFFICIAL, "https://attributes.spid.gov.it/fiscalNumber", "fiscal_number", "fiscalNumber"
  })
  void findsTheTaxCodeUnderEachNameAndInAListOfOne(String name) {
    var claims = new HashMap<String, Object>(Map.of(name, List.of("tinit-vrdlvi86d57h501h")));

    assertThat(recognition.citizen(Map.of("acr", L2), claims).taxCode())
        .isEqualTo(new TaxCode("VRDLVI86D57H501H"));
  }

  @Test
  void refusesAListOfTwoTaxCodes() {
    var two = Map.<String, Object>of(OFFICIAL, List.of("VRDLVI86D57H501H", "MNTTLL84S02F205M"));

    assertRefused(LoginProblem.TAX_CODE, () -> recognition.citizen(Map.of("acr", L2), two));
  }

  @Test
  void refusesMinorsUntilTheirEighteenthBirthday() {
    var idToken = Map.<String, Object>of("acr", L2);

    assertRefused(LoginProblem.MINOR,
        () -> recognition.citizen(idToken, claims("2008-11-25")));
    assertThat(recognition.citizen(idToken, claims("2008-11-24"))).isNotNull();
  }

  @Test
  void givesOperatorsTheirKnownRolesOnly() {
    var operator = recognition.operator("https://comune.example", "ada",
        Map.of("roles", List.of("OPERATORE_SCUOLA", "amministratore-di-sistema")));

    assertThat(operator.roles()).containsExactly("OPERATORE_SCUOLA");
  }

  @Test
  void findsRolesWhereKeycloakKeepsThem() {
    var operator = recognition.operator("https://comune.example", "ada",
        Map.of("realm_access", Map.of("roles", List.of("gruppo-scuola"))));

    assertThat(operator.roles()).containsExactly("OPERATORE_SCUOLA");
  }

  @Test
  void knowsAnOperatorAgain() {
    var claims = Map.<String, Object>of("roles", "AMMINISTRATORE");

    assertThat(recognition.operator("https://comune.example", "ada", claims).id())
        .isEqualTo(recognition.operator("https://comune.example", "ada", claims).id())
        .isNotEqualTo(recognition.operator("https://altro.example", "ada", claims).id());
  }

  @Test
  void refusesAnOperatorWithoutAKnownRole() {
    assertRefused(LoginProblem.NO_ROLE,
        () -> recognition.operator("https://comune.example", "ada", Map.of()));
    assertRefused(LoginProblem.NO_ROLE,
        () -> recognition.operator("https://comune.example", "ada", Map.of("roles", "CUOCO")));
  }

  private static Map<String, Object> claims(String birthDate) {
    return Map.of(OFFICIAL, "TINIT-VRDLVI86D57H501H", "birthdate", birthDate);
  }

  private static void assertRefused(LoginProblem problem, ThrowingCallable login) {
    assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(login)
        .satisfies(refused -> assertThat(LoginProblem.of(refused.getError())).isEqualTo(problem));
  }

  private static LoginSettings settings(LevelSource level) {
    var client = new Client("https://id.example", "sportello", "s", List.of("openid"));
    return new LoginSettings(
        new Citizens(client, Level.TWO, level, "idphint", Map.of(),
            new LoginSettings.Claims(
                List.of(OFFICIAL, "https://attributes.spid.gov.it/fiscalNumber", "fiscal_number",
                    "fiscalNumber"),
                List.of("given_name"), List.of("family_name"), List.of("birthdate")),
            Duration.ofHours(8)),
        new Operators(client, List.of("roles", "realm_access.roles", "groups"),
            Map.of("OPERATORE_SCUOLA", List.of("OPERATORE_SCUOLA", "gruppo-scuola"),
                "AMMINISTRATORE", List.of("AMMINISTRATORE")),
            Duration.ofHours(10)));
  }
}
