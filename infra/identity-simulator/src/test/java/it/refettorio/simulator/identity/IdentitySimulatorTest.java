package it.refettorio.simulator.identity;

import static it.refettorio.simulator.identity.Visit.CITIZENS;
import static it.refettorio.simulator.identity.Visit.OFFICE;
import static it.refettorio.simulator.identity.Visit.fields;
import static it.refettorio.simulator.identity.Visit.form;
import static it.refettorio.simulator.identity.Visit.location;
import static it.refettorio.simulator.identity.Visit.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The whole conversation over HTTP, as the portal and a browser hold it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "simulator.citizens-secret=sportello-secret",
    "simulator.office-secret=sportello-operatori-secret"})
class IdentitySimulatorTest {

  private static final String FISCAL_NUMBER = "https://attributes.eid.gov.it/fiscal_number";
  private static final String L1 = "https://www.spid.gov.it/SpidL1";
  private static final String L2 = "https://www.spid.gov.it/SpidL2";
  private static final String L3 = "https://www.spid.gov.it/SpidL3";
  private static final Map<String, String> ASKING_L2 = Map.of("acr_values", L2);
  private static final Map<String, String> ALBERTO = Map.of("persona", "P35");

  @LocalServerPort int port;
  private Visit visit;

  @BeforeEach
  void openBrowser() {
    visit = new Visit(port);
  }

  @Test
  void spidTellsOfThePersonOnlyAtTheUserinfoEndpoint() throws Exception {
    var told = visit.redeem(CITIZENS, visit.logIn(CITIZENS, ASKING_L2, ALBERTO));

    assertThat(told.claims().getIssuer()).isEqualTo("http://localhost:8090");
    assertThat(told.claims().getStringClaim("acr")).isEqualTo(L2);
    assertThat(told.claims().getStringClaim("nonce")).isEqualTo("nonce");
    assertThat(told.claims().getClaims()).containsKeys("sid", "auth_time")
        .doesNotContainKeys(FISCAL_NUMBER, "given_name", "family_name", "email");
    assertThat(told.userInfo().get(FISCAL_NUMBER).asString())
        .isEqualTo("TINIT-MLTLRT82C15M999C");
    assertThat(told.userInfo().get("given_name").asString()).isEqualTo("Alberto");
    assertThat(told.userInfo().get("birthdate").asString()).isEqualTo("1982-03-15");
    assertThat(told.userInfo().get("phone_number").asString()).isEqualTo("+393000000035");
    assertThat(told.userInfo().get("sub").asString()).isEqualTo(told.claims().getSubject());
  }

  @Test
  void cieTellsOfThePersonInTheIdTokenToo() throws Exception {
    var told = visit.redeem(CITIZENS, visit.logIn(CITIZENS, Map.of("acr_values", L3),
        fields("persona", "P35", "schema", "CIE", "livello", "3")));

    assertThat(told.claims().getStringClaim("acr")).isEqualTo(L3);
    assertThat(told.claims().getStringClaim(FISCAL_NUMBER)).isEqualTo("TINIT-MLTLRT82C15M999C");
    assertThat(told.claims().getBooleanClaim("email_verified")).isTrue();
    assertThat(told.userInfo().get(FISCAL_NUMBER).asString())
        .isEqualTo("TINIT-MLTLRT82C15M999C");
    assertThat(told.userInfo().has("phone_number")).isFalse();
  }

  @Test
  void eidasTellsNoCodiceFiscale() throws Exception {
    var told = visit.redeem(CITIZENS,
        visit.logIn(CITIZENS, ASKING_L2, Map.of("persona", "P29")));

    assertThat(told.userInfo().has(FISCAL_NUMBER)).isFalse();
    assertThat(told.userInfo().get("https://attributes.eid.gov.it/spid_code").asString())
        .isEqualTo("DE/IT/SIM-000029");
  }

  @Test
  void onlyTheScopesAskedForAreReleased() throws Exception {
    var asking = fields("acr_values", L2, "scope", "openid email");

    var told = visit.redeem(CITIZENS, visit.logIn(CITIZENS, asking, ALBERTO));

    assertThat(told.userInfo().get("email").asString()).isEqualTo("alberto.molteni@posta.example");
    assertThat(told.userInfo().has(FISCAL_NUMBER)).isFalse();
  }

  @Test
  void aLevelOneLoginIsRefusedWhenTwoIsAsked() throws Exception {
    var chosen = visit.logIn(CITIZENS, ASKING_L2, fields("persona", "P35", "livello", "1"));

    assertThat(parameter(chosen, "error")).isEqualTo("access_denied");
    assertThat(parameter(chosen, "error_description")).isEqualTo("ErrorCode nr20");
    assertThat(parameter(chosen, "state")).isEqualTo("state-1");
    assertThat(location(chosen))
        .startsWith("http://localhost:8080/login/oauth2/code/cittadini?");
  }

  @Test
  void whoHasOnlyLevelOneIsRefusedWhateverIsChosen() throws Exception {
    var chosen = visit.logIn(CITIZENS, ASKING_L2, fields("persona", "P12", "livello", "2"));

    assertThat(parameter(chosen, "error_description")).isEqualTo("ErrorCode nr20");
  }

  @Test
  void theSwitchLetsALevelOneTokenOut() throws Exception {
    var told = visit.redeem(CITIZENS, visit.logIn(CITIZENS, ASKING_L2,
        fields("persona", "P12", "livello", "2", "ignoraAcr", "true")));

    assertThat(told.claims().getStringClaim("acr")).isEqualTo(L1);
  }

  @ParameterizedTest
  @CsvSource({"P15,22", "P23,19", "P24,21", "P25,23", "P26,25", "P30,20"})
  void somePeopleNeverGetIn(String person, String code) throws Exception {
    var chosen = visit.logIn(CITIZENS, ASKING_L2, Map.of("persona", person));

    assertThat(parameter(chosen, "error")).isEqualTo("access_denied");
    assertThat(parameter(chosen, "error_description")).isEqualTo("ErrorCode nr" + code);
  }

  @Test
  void refusingConsentAndCancellingHaveTheirOwnErrors() throws Exception {
    var request = Map.of("richiesta",
        parameter(visit.authorize(CITIZENS, ASKING_L2), "richiesta"));
    var refusal = fields("decisione", "nego");
    refusal.putAll(request);

    assertThat(parameter(visit.post("/consenso", refusal), "error_description"))
        .isEqualTo("ErrorCode nr22");
    assertThat(parameter(visit.post("/annulla", request), "error_description"))
        .isEqualTo("ErrorCode nr25");
  }

  @Test
  void staffComeInWithTheirRoleInTheIdToken() throws Exception {
    var told = visit.redeem(OFFICE, visit.logIn(OFFICE, Map.of(), Map.of("persona", "P33")));

    assertThat(told.claims().getStringListClaim("roles"))
        .isEqualTo(List.of("OPERATORE_RAGIONERIA"));
    assertThat(told.claims().getStringClaim("family_name")).isEqualTo("Bilanciotti");
    assertThat(told.userInfo().get("roles").get(0).asString()).isEqualTo("OPERATORE_RAGIONERIA");
  }

  @Test
  void eachDoorListsItsOwnPeopleAndTakesNoOthers() throws Exception {
    var citizens = visit.authorize(CITIZENS, ASKING_L2);
    var office = visit.authorize(OFFICE, Map.of());

    assertThat(visit.get(location(citizens)).body())
        .contains("Entra come Alberto Molteni").doesNotContain("Registrini", "Entra come Emma");
    assertThat(visit.get(location(office)).body())
        .contains("Entra come Ada Registrini").doesNotContain("Molteni");
    assertThat(visit.choose(office, ALBERTO).statusCode()).isEqualTo(400);
    assertThat(visit.choose(citizens, Map.of("persona", "P36")).statusCode()).isEqualTo(400);
    assertThat(visit.choose(citizens, Map.of("persona", "P33")).statusCode()).isEqualTo(400);
  }

  @Test
  void aCitizensSessionOpensNoStaffDoor() throws Exception {
    visit.logIn(CITIZENS, ASKING_L2, ALBERTO);

    assertThat(location(visit.authorize(OFFICE, Map.of()))).startsWith("/scegli");
  }

  @Test
  void aSessionServesAgainUnlessMoreIsAsked() throws Exception {
    visit.logIn(CITIZENS, ASKING_L2, ALBERTO);

    assertThat(parameter(visit.authorize(CITIZENS, ASKING_L2), "code")).isNotEmpty();
    assertThat(location(visit.authorize(CITIZENS, Map.of("acr_values", L3))))
        .startsWith("/scegli");
    assertThat(location(visit.authorize(CITIZENS, fields("acr_values", L2, "prompt", "login"))))
        .startsWith("/scegli");
    assertThat(parameter(
        visit.authorize(CITIZENS, fields("acr_values", L3, "prompt", "none")), "error"))
        .isEqualTo("login_required");
  }

  @Test
  void promptLoginIsSatisfiedByTheNewLogin() throws Exception {
    visit.logIn(CITIZENS, ASKING_L2, ALBERTO);

    var again = visit.logIn(CITIZENS, fields("acr_values", L2, "prompt", "login"),
        Map.of("persona", "P01"));

    var told = visit.redeem(CITIZENS, again);
    assertThat(told.userInfo().get("given_name").asString()).isEqualTo("Livia");
    assertThat(told.claims().getClaims()).containsKeys("sid", "auth_time");
  }

  @Test
  void aHintPreselectsTheScheme() throws Exception {
    var list = visit.get(location(visit.authorize(CITIZENS, fields("idphint", "CIE"))));

    assertThat(list.body()).contains("Amal Bensahara", "name=\"schema\" value=\"CIE\"")
        .doesNotContain("Tullio Montegrigio");
  }

  @Test
  void theConsentNamesWhatIsReleased() throws Exception {
    var chosen = visit.choose(visit.authorize(CITIZENS, ASKING_L2), ALBERTO);

    assertThat(visit.get(location(chosen)).body())
        .contains("Acconsento e continua", "MLTLRT82C15M999C", "alberto.molteni@posta.example")
        .doesNotContain("Via del Mulino Inventato");
  }

  @Test
  void logoutEndsTheSessionAndLeadsBackToThePortal() throws Exception {
    var told = visit.redeem(CITIZENS, visit.logIn(CITIZENS, ASKING_L2, ALBERTO));

    var out = visit.get(logout(told.idToken()));

    assertThat(location(out)).isEqualTo("http://localhost:8080/uscita");
    assertThat(location(visit.authorize(CITIZENS, ASKING_L2))).startsWith("/scegli");
  }

  @Test
  void loggingOutOfAnOlderLoginLeavesThePresentOne() throws Exception {
    var older = visit.redeem(CITIZENS, visit.logIn(CITIZENS, ASKING_L2, ALBERTO));
    visit.logIn(OFFICE, Map.of(), Map.of("persona", "P32"));

    var out = visit.get(logout(older.idToken()));

    assertThat(location(out)).isEqualTo("http://localhost:8080/uscita");
  }

  @Test
  void aRequestWithoutPkceIsRefused() throws Exception {
    var answer = visit.authorize(CITIZENS, fields("code_challenge", "", "acr_values", L2));

    assertThat(parameter(answer, "error")).isEqualTo("invalid_request");
  }

  @Test
  void aCodeWorksOnceAndOnlyWithItsVerifier() throws Exception {
    var redirect = visit.logIn(CITIZENS, ASKING_L2, ALBERTO);

    assertThat(visit.redeem(CITIZENS, parameter(redirect, "code"), "wrong".repeat(10)).statusCode())
        .isEqualTo(400);
    visit.redeem(CITIZENS, redirect);
    assertThat(visit.redeem(CITIZENS, parameter(redirect, "code"), "again".repeat(10)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aForeignReturnAddressIsRefusedOnTheSpot() throws Exception {
    var answer = visit.authorize(CITIZENS, fields("redirect_uri", "http://elsewhere.example/"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Richiesta non riuscita");
  }

  @Test
  void aRequestOfAnotherBrowserCannotBeAnswered() throws Exception {
    var list = visit.authorize(CITIZENS, ASKING_L2);

    assertThat(new Visit(port).choose(list, ALBERTO).statusCode()).isEqualTo(410);
    assertThat(new Visit(port).get(location(list)).statusCode()).isEqualTo(410);
  }

  @Test
  void discoveryTellsOfLevelsAndClaims() throws Exception {
    var discovery = JsonMapper.shared()
        .readTree(visit.get("/.well-known/openid-configuration").body());

    assertThat(discovery.get("acr_values_supported").valueStream().map(it -> it.asString()))
        .containsExactly(L1, L2, L3);
    assertThat(discovery.get("claims_supported").valueStream().map(it -> it.asString()))
        .contains(FISCAL_NUMBER);
    assertThat(discovery.has("end_session_endpoint")).isTrue();
  }

  @Test
  void everyPageWarnsAndLoadsNothingFromElsewhere() throws Exception {
    var home = visit.get("/");

    assertThat(home.body()).contains("SIMULATORE: nessuna identità reale", "Alberto Molteni");
    assertThat(home.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
        policy -> assertThat(policy).startsWith("default-src 'none'"));
    assertThat(home.body()).doesNotContain("<script", "src=\"http");
  }

  private static String logout(String idToken) {
    return "/connect/logout?" + form(fields("id_token_hint", idToken,
        "post_logout_redirect_uri", "http://localhost:8080/uscita"));
  }
}
