package it.refettorio.local;

import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What was asked for on the command line.
 *
 * @param republish which service sends which topic again; only with the command of that name
 * @param swap how many differences the rebuilt ledger may have that takes the place of the one in
 *     use; empty to leave that where it is; only with {@code rebuild}
 * @param at the moment in Rome at which all clocks start; empty for the real time
 */
record Arguments(
    Command command,
    boolean detach,
    boolean demo,
    boolean fast,
    Optional<Republish> republish,
    OptionalLong swap,
    Optional<LocalDateTime> at,
    PortPlan ports,
    Path data) {

  static final ZoneId ROME = ZoneId.of("Europe/Rome");

  private static final int DEFAULT_PORT_BASE = 8080;

  enum Command { START, STOP, RESET, STATUS, REPUBLISH, REBUILD }

  /**
   * A topic to be sent again.
   *
   * @param from a day as typed; the service's program judges it
   */
  record Republish(Part service, String topic, Optional<String> from) {}

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
    boolean swaps = false;
    Optional<LocalDateTime> at = Optional.empty();
    PortPlan ports = new PortPlan(DEFAULT_PORT_BASE);
    Path data = root.resolve(".local");
    var operands = new ArrayList<String>();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "start" -> command = Command.START;
        case "stop" -> command = Command.STOP;
        case "reset" -> command = Command.RESET;
        case "status" -> command = Command.STATUS;
        case "republish" -> command = Command.REPUBLISH;
        case "rebuild" -> command = Command.REBUILD;
        case "--swap" -> swaps = true;
        case "--detach" -> detach = true;
        case "--no-demo" -> demo = false;
        case "--no-build" -> { } // for the script, which is done with it
        case "--fast" -> fast = true;
        case "--at" -> at = Optional.of(moment(value(word, rest)));
        case "--port-base" -> ports = ports(value(word, rest));
        case "--data" -> data = root.resolve(value(word, rest));
        default -> {
          boolean mayBeOperand = command == Command.REPUBLISH || command == Command.REBUILD;
          if (!mayBeOperand || word.startsWith("-")) {
            throw new Trouble("Non capisco «" + word + "». Aiuto: ./run --help");
          }
          operands.add(word);
        }
      }
    }
    var republish = command == Command.REPUBLISH
        ? Optional.of(republish(operands))
        : Optional.<Republish>empty();
    var swap = command == Command.REBUILD ? swap(swaps, operands) : OptionalLong.empty();
    return new Arguments(command, detach, demo, fast, republish, swap, at, ports, data);
  }

  private static OptionalLong swap(boolean swaps, List<String> operands) {
    if (operands.isEmpty()) {
      return swaps ? OptionalLong.of(0) : OptionalLong.empty();
    }
    if (!swaps || operands.size() > 1 || !operands.getFirst().matches("[0-9]{1,18}")) {
      throw new Trouble("./run rebuild --swap vuole al più il numero delle differenze, per esempio:\n"
          + "  ./run rebuild --swap 8");
    }
    return OptionalLong.of(Long.parseLong(operands.getFirst()));
  }

  private static Republish republish(List<String> operands) {
    if (operands.size() < 2 || operands.size() > 3) {
      throw new Trouble("./run republish vuole un servizio e un argomento, per esempio:\n"
          + "  ./run republish wallet wallet.account.v1 2026-11-01");
    }
    operands.stream().skip(2).findFirst().ifPresent(Arguments::day);
    Part service = Part.services().stream()
        .filter(part -> part.id().equals(operands.getFirst()))
        .findFirst()
        .orElseThrow(() -> new Trouble("Non conosco il servizio «%s». Servizi: %s.".formatted(
            operands.getFirst(),
            Part.services().stream().map(Part::id).collect(Collectors.joining(", ")))));
    return new Republish(service, operands.get(1), operands.stream().skip(2).findFirst());
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

  private static void day(String text) {
    try {
      LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Trouble("Il giorno da cui ripartire si scrive anno-mese-giorno, per esempio\n"
          + "  ./run republish wallet wallet.account.v1 2026-11-01\ne non «" + text + "».", e);
    }
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
