package it.refettorio.local;

import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param at the moment in Rome at which all clocks start; empty for the real time
 */
record Arguments(
    Command command,
    boolean detach,
    boolean demo,
    boolean fast,
    Optional<LocalDateTime> at,
    PortPlan ports,
    Path data) {

  static final ZoneId ROME = ZoneId.of("Europe/Rome");

  private static final int DEFAULT_PORT_BASE = 8080;

  enum Command { START, STOP, RESET, STATUS }

  /**
   * Reads the words that the {@code run} script passes on.
   *
   * @param root the project's directory, where relative data directories begin
   * @throws Trouble for a word that means nothing here
   */
  static Arguments parse(List<String> words, Path root) {
    Command command = Command.START;
    boolean detach = false;
    boolean demo = true;
    boolean fast = false;
    Optional<LocalDateTime> at = Optional.empty();
    PortPlan ports = new PortPlan(DEFAULT_PORT_BASE);
    Path data = root.resolve(".local");
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "start" -> command = Command.START;
        case "stop" -> command = Command.STOP;
        case "reset" -> command = Command.RESET;
        case "status" -> command = Command.STATUS;
        case "--detach" -> detach = true;
        case "--no-demo" -> demo = false;
        case "--no-build" -> { } // for the script, which is done with it
        case "--fast" -> fast = true;
        case "--at" -> at = Optional.of(moment(value(word, rest)));
        case "--port-base" -> ports = ports(value(word, rest));
        case "--data" -> data = root.resolve(value(word, rest));
        default -> throw new Trouble("Non capisco «" + word + "». Aiuto: ./run --help");
      }
    }
    return new Arguments(command, detach, demo, fast, at, ports, data);
  }

  /** How far the services' clocks run ahead of the real one (negative: behind), whole seconds. */
  Duration clockOffset(Clock clock) {
    return at
        .map(moment -> Duration.between(clock.instant(), moment.atZone(ROME).toInstant())
            .truncatedTo(ChronoUnit.SECONDS))
        .orElse(Duration.ZERO);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Trouble("Manca il valore di " + option + ". Aiuto: ./run --help");
    }
    return rest.next();
  }

  private static LocalDateTime moment(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new Trouble("--at vuole data e ora, per esempio 2026-11-24T08:30", e);
    }
  }

  private static PortPlan ports(String text) {
    try {
      return new PortPlan(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new Trouble("--port-base vuole un numero", e);
    } catch (IllegalArgumentException e) {
      throw new Trouble("--port-base: " + e.getMessage(), e);
    }
  }
}
