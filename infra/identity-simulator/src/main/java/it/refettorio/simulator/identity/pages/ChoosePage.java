package it.refettorio.simulator.identity.pages;

import gg.jte.generated.precompiled.pages.JtechooseGenerated;
import it.refettorio.simulator.identity.login.AskedLogin;
import it.refettorio.simulator.identity.login.AskedLogins;
import it.refettorio.simulator.identity.login.AskingClient;
import it.refettorio.simulator.identity.people.People;
import it.refettorio.simulator.identity.people.Person;
import it.refettorio.simulator.identity.people.Scheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** "Chi vuoi essere?": the list of people, one button each. */
@Controller
class ChoosePage {

  private static final int USER_CANCELLED = 25;

  private final People people;
  private final AskedLogins waiting;

  ChoosePage(People people, AskedLogins waiting) {
    this.people = people;
    this.waiting = waiting;
  }

  @GetMapping("/scegli")
  View show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String richiesta,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) String schema) {
    var asked = waiting.find(request, richiesta).orElseThrow(RequestGone::new);
    var scheme = schema == null ? asked.hintedScheme() : Scheme.named(schema);
    var view = new ChooseView(
        asked, q, scheme.map(Scheme::name).orElse(""), listed(asked, q, scheme));
    return HtmlPage.of(out -> JtechooseGenerated.render(out, null, view));
  }

  private List<Person> listed(AskedLogin asked, String words, Optional<Scheme> scheme) {
    boolean office = asked.client() == AskingClient.OFFICE;
    return people.whoCanLogIn(office).stream()
        .filter(person -> office || scheme.isEmpty() || person.schemes().contains(scheme.get()))
        .filter(person -> People.matches(person, words))
        .toList();
  }

  /** Leads to the consent, or back to the portal if this person's login never gets that far. */
  @PostMapping("/scegli")
  View choose(
      HttpServletRequest request, @RequestParam String richiesta, ChosenPerson chosen) {
    var asked = waiting.find(request, richiesta).orElseThrow(RequestGone::new);
    var choice = chosen.in(people, asked);
    var anomaly = choice.anomaly(asked);
    return new RedirectView(anomaly.isPresent()
        ? asked.refused(anomaly.getAsInt())
        : UriComponentsBuilder.fromPath("/consenso")
            .queryParam("richiesta", richiesta)
            .queryParam("persona", choice.person().id())
            .queryParam("schema", choice.scheme())
            .queryParam("livello", choice.level().number())
            .queryParam("ignoraAcr", choice.ignoresAskedLevel())
            .toUriString());
  }

  @PostMapping("/annulla")
  View cancel(HttpServletRequest request, @RequestParam String richiesta) {
    var asked = waiting.find(request, richiesta).orElseThrow(RequestGone::new);
    return new RedirectView(asked.refused(USER_CANCELLED));
  }
}
