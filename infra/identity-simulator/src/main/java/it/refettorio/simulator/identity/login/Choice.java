package it.refettorio.simulator.identity.login;

import it.refettorio.simulator.identity.people.Level;
import it.refettorio.simulator.identity.people.Person;
import it.refettorio.simulator.identity.people.Scheme;
import java.util.OptionalInt;

/**
 * Who answers, through which scheme and how strongly.
 *
 * @param ignoresAskedLevel lets a login through that is weaker than asked, to show that the portal
 *     itself refuses it
 */
public record Choice(Person person, Scheme scheme, Level level, boolean ignoresAskedLevel) {

  private static final int LEVEL_TOO_LOW = 20;

  /** @throws IllegalArgumentException if the person does not have the scheme */
  public Choice {
    if (!person.schemes().contains(scheme)) {
      throw new IllegalArgumentException(person.id() + " does not have " + scheme);
    }
    level = level.atMost(person.highestLevel());
  }

  /** The ErrorCode this login ends with; empty if it may go on. */
  public OptionalInt anomaly(AskedLogin asked) {
    if (person.loginAnomaly().isPresent()) {
      return person.loginAnomaly();
    }
    boolean tooLow = !ignoresAskedLevel && asked.lowestLevel().filter(level::isBelow).isPresent();
    return tooLow ? OptionalInt.of(LEVEL_TOO_LOW) : OptionalInt.empty();
  }
}
