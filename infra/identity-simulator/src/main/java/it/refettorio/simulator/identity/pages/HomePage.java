package it.refettorio.simulator.identity.pages;

import gg.jte.generated.precompiled.pages.JtehomeGenerated;
import it.refettorio.simulator.identity.people.People;
import it.refettorio.simulator.identity.provider.SimulatorSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Says what this program is and who can come in through it. */
@Controller
class HomePage {

  private final HomeView view;

  HomePage(People people, SimulatorSettings settings) {
    view = new HomeView(people.whoCanLogIn(false), people.whoCanLogIn(true),
        settings.portal("/"));
  }

  @GetMapping("/")
  View show() {
    return HtmlPage.of(out -> JtehomeGenerated.render(out, null, view));
  }
}
