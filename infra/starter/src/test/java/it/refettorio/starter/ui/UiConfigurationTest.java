package it.refettorio.starter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.refettorio.starter.caller.Caller;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

class UiConfigurationTest {

  private final WebApplicationContextRunner portal = new WebApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(
          UiConfiguration.class, AssetsConfiguration.class, WebMvcAutoConfiguration.class,
          DispatcherServletAutoConfiguration.class, ErrorMvcAutoConfiguration.class))
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withUserConfiguration(Desk.class)
      .withPropertyValues(
          "spring.config.import=classpath:portal.yml", "refettorio.assets.serve=true");

  @Test
  void explainsAnErrorInTheReadersLanguage() {
    assertThat(page(error(404))).contains("Pagina non trovata", "lang=\"it\"");
    assertThat(page(error(404).locale(Locale.ENGLISH))).contains("Page not found");
    assertThat(page(error(404).cookie(new Cookie("lang", "en")))).contains("Page not found");
    assertThat(page(error(404).locale(Locale.GERMAN))).contains("Pagina non trovata");
    assertThat(page(error(404).cookie(new Cookie("lang", "<")))).contains("lang=\"it\"");
  }

  @Test
  void greetsTheCallerWhereverTheProgramKeepsIt() {
    assertThat(page(error(404).requestAttr(Caller.class.getName(), Samples.READER)))
        .contains("Ada Lettrice", "/esci");

    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(Samples.READER, null));
    try {
      assertThat(page(error(404))).contains("Ada Lettrice");
    } finally {
      SecurityContextHolder.clearContext();
    }
    assertThat(page(error(404))).contains("/accedi").doesNotContain("Ada Lettrice");
  }

  @Test
  void remembersTheLanguageChosen() {
    var answer = answer(get("/text").param("lang", "en"));

    assertThat(answer.getHeader("Set-Cookie")).startsWith("lang=en").contains("HttpOnly");
    assertThat(answer(get("/text").param("lang", "zz")).getHeader("Set-Cookie"))
        .startsWith("lang=it");
  }

  @Test
  void leavesTheBodyOfAPostUnread() {
    assertThat(answer(post("/done").param("lang", "en")).getHeaders("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("lang="));
  }

  @Test
  void carriesOneMessageOverARedirectWithoutASession() {
    var redirect = answer(post("/done"));
    assertThat(redirect.getHeader("Set-Cookie"))
        .startsWith("esito=ui.steps.done; Path=/; Max-Age=60").contains("HttpOnly");

    var arrived = answer(error(404).cookie(new Cookie("esito", "ui.steps.done")));
    assertThat(text(arrived)).contains("<p class=\"alert alert-success rf-done\">(fatto)</p>");
    assertThat(arrived.getHeader("Set-Cookie")).startsWith("esito=; Path=/; Max-Age=0");
  }

  @Test
  void saysNothingWhereNothingWasSaid() {
    assertThat(answer(post("/silent")).getHeader("Set-Cookie")).isNull();
  }

  @Test
  void takesNothingButKnownMessagesFromTheCookie() {
    assertThat(page(error(404).cookie(new Cookie("esito", "hai.vinto"))))
        .contains("Pagina non trovata").doesNotContain("hai.vinto");
    assertThat(page(error(404).cookie(new Cookie("esito", "<b>"))))
        .contains("Pagina non trovata").doesNotContain("<b>");
  }

  @Test
  void refusesToCarryAnythingElse() {
    assertThatThrownBy(() -> answer(post("/careless")))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void servesTheAssetsForEverUnderTheirOwnAddress() {
    var sheet = answer(get(Assets.ofThisJar().url("app.css")));

    assertThat(sheet.getStatus()).isEqualTo(200);
    assertThat(sheet.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
    assertThat(answer(get("/app.css")).getStatus()).isEqualTo(404);
  }

  @Test
  void servesAnotherVersionsAssetsForThisTimeOnly() {
    var sheet = answer(get("/a/0000000000/fonts/titillium-web-400.woff2"));

    assertThat(sheet.getStatus()).isEqualTo(200);
    assertThat(sheet.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer(get("/a/0000000000/../application.yml")).getStatus()).isNotEqualTo(200);
    assertThat(answer(get("/a/0000000000/missing.css")).getStatus()).isEqualTo(404);
  }

  @Test
  void refusesAPortalThatDoesNotSayWhoseItIs() {
    portal.withPropertyValues("refettorio.portal.region=")
        .run(context -> assertThat(context).hasFailed());
    portal.withPropertyValues("refettorio.portal.navigation[0].icon=clock")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void staysAwayFromProgramsThatAreNoPortal() {
    new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(UiConfiguration.class))
        .run(context -> assertThat(context).doesNotHaveBean(Ui.class)
            .doesNotHaveBean(UiAdvice.class));
  }

  private static MockHttpServletRequestBuilder error(
      int status) {
    return get("/error").accept(MediaType.TEXT_HTML)
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/presenze/x");
  }

  private String page(RequestBuilder request) {
    return text(answer(request));
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(RequestBuilder request) {
    var answers = new MockHttpServletResponse[1];
    portal.run(context -> {
      MockMvc browser = MockMvcBuilders.webAppContextSetup(
          (WebApplicationContext) context.getSourceApplicationContext()).build();
      answers[0] = browser.perform(request).andReturn().getResponse();
    });
    return answers[0];
  }

  @Controller
  static class Desk {

    @GetMapping("/text")
    @ResponseBody
    String text() {
      return "text";
    }

    @PostMapping("/done")
    String done(RedirectAttributes redirect) {
      redirect.addFlashAttribute(Ui.DONE, "ui.steps.done");
      return "redirect:/text";
    }

    @PostMapping("/silent")
    String silent() {
      return "redirect:/text";
    }

    @PostMapping("/careless")
    String careless(RedirectAttributes redirect) {
      redirect.addFlashAttribute("words", "Hai vinto");
      return "redirect:/text";
    }
  }
}
