package it.refettorio.simulator.identity.pages;

import it.refettorio.simulator.identity.login.AskedLogin;
import it.refettorio.simulator.identity.login.Choice;
import it.refettorio.simulator.identity.people.Attribute;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What would be told about the chosen person. */
public record ConsentView(AskedLogin asked, Choice choice) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** One line of the list; {@code value} in words. */
  public record Told(String label, String value) {}

  public List<Told> told() {
    return choice.scheme().attributes().stream()
        .filter(attribute -> asked.scopes().contains(attribute.scope()))
        .flatMap(this::told)
        .toList();
  }

  private Stream<Told> told(Attribute attribute) {
    return attribute.of(choice.person()).stream()
        .map(value -> new Told(attribute.label(), readable(attribute, value)));
  }

  private String readable(Attribute attribute, String value) {
    return switch (attribute) {
      case BIRTH_DATE -> DAY.format(choice.person().birth().date());
      case GENDER -> value.equals("F") ? "Femminile" : "Maschile";
      default -> value;
    };
  }
}
