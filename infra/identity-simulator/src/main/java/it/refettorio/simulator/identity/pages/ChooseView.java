package it.refettorio.simulator.identity.pages;

import it.refettorio.simulator.identity.login.AskedLogin;
import it.refettorio.simulator.identity.login.AskingClient;
import it.refettorio.simulator.identity.people.Level;
import it.refettorio.simulator.identity.people.Person;
import it.refettorio.simulator.identity.people.Scheme;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of people.
 *
 * @param words what the reader searched for
 * @param scheme name of the scheme everybody in the list has; empty for each one's first
 */
public record ChooseView(AskedLogin asked, String words, String scheme, List<Person> people) {

  private static final List<Scheme> CITIZEN_SCHEMES =
      List.of(Scheme.SPID, Scheme.CIE, Scheme.EIDAS);

  public boolean office() {
    return asked.client() == AskingClient.OFFICE;
  }

  public List<Scheme> schemes() {
    return CITIZEN_SCHEMES;
  }

  /** The same page for one scheme, or for all if {@code name} is empty. */
  public String link(String name) {
    return UriComponentsBuilder.fromPath("/scegli")
        .queryParam("richiesta", asked.id())
        .queryParam("schema", name)
        .queryParam("q", "{words}")
        .encode()
        .buildAndExpand(words)
        .toUriString();
  }

  /** Two, as people mostly do, or more if the portal asks for more. */
  public Level usualLevel() {
    return asked.lowestLevel().filter(Level.TWO::isBelow).orElse(Level.TWO);
  }

  public String askedLevel() {
    return asked.lowestLevel()
        .map(level -> "Il portale chiede almeno il livello " + level.number() + ".")
        .orElse("Il portale non chiede un livello.");
  }
}
