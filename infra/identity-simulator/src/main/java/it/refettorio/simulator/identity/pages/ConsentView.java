package it.refettorio.simulator.identity.pages;

import it.refettorio.simulator.identity.login.AskedLogin;
import it.refettorio.simulator.identity.login.Choice;
import it.refettorio.simulator.identity.people.Attribute;
import java.util.List;
import java.util.stream.Stream;

/** What would be told about the chosen person. */
public record ConsentView(AskedLogin asked, Choice choice) {

  /** One line of the list; {@code value} as a reader sees it. */
  public record Told(String label, String value) {}

  public List<Told> told() {
    return choice.scheme().attributes().stream()
        .filter(attribute -> asked.scopes().contains(attribute.scope()))
        .flatMap(this::told)
        .toList();
  }

  private Stream<Told> told(Attribute attribute) {
    return attribute.of(choice.person()).stream()
        .map(value -> new Told(attribute.label(), value));
  }
}
