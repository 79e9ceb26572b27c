package it.refettorio.simulator.identity.pages;

import gg.jte.generated.precompiled.pages.JteconsentGenerated;
import it.refettorio.simulator.identity.login.AskedLogins;
import it.refettorio.simulator.identity.login.Login;
import it.refettorio.simulator.identity.people.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Names what will be told about the person, and on a yes logs the person in. */
@Controller
class ConsentPage {

  private static final int CONSENT_REFUSED = 22;

  private final People people;
  private final AskedLogins waiting;
  private final Clock clock;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  ConsentPage(People people, AskedLogins waiting, Clock clock) {
    this.people = people;
    this.waiting = waiting;
    this.clock = clock;
  }

  @GetMapping("/consenso")
  View show(HttpServletRequest request, @RequestParam String richiesta, ChosenPerson chosen) {
    var asked = waiting.find(request, richiesta).orElseThrow(RequestGone::new);
    var view = new ConsentView(asked, chosen.in(people, asked));
    return HtmlPage.of(out -> JteconsentGenerated.render(out, null, view));
  }

  @PostMapping(path = "/consenso", params = "decisione=nego")
  View refuse(HttpServletRequest request, @RequestParam String richiesta) {
    var asked = waiting.find(request, richiesta).orElseThrow(RequestGone::new);
    return new RedirectView(asked.refused(CONSENT_REFUSED));
  }

  @PostMapping(path = "/consenso", params = "decisione=acconsento")
  View agree(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam String richiesta,
      ChosenPerson chosen) {
    var asked = waiting.find(request, richiesta).orElseThrow(RequestGone::new);
    var choice = chosen.in(people, asked);
    var anomaly = choice.anomaly(asked);
    if (anomaly.isPresent()) {
      return new RedirectView(asked.refused(anomaly.getAsInt()));
    }
    waiting.startSessionWithout(request, asked);
    logIn(new Login(choice.person(), choice.scheme(), choice.level(), asked), request, response);
    return new RedirectView(asked.again());
  }

  private void logIn(Login login, HttpServletRequest request, HttpServletResponse response) {
    // The factor carries the instant that becomes auth_time.
    var factor = FactorGrantedAuthority.withFactor(login.scheme().name())
        .issuedAt(clock.instant())
        .build();
    sessions.saveContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(login, null, List.of(factor))),
        request, response);
  }
}
