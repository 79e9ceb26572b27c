package it.refettorio.starter.command;

import it.refettorio.starter.outbox.PublishedTopic;
import it.refettorio.starter.outbox.Republication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;

/** {@code republish}: sends a topic again, all of it or from a day on. */
class RepublishCommand implements Command {

  private final Republication republication;
  private final ZoneId zone;
  private final String service;

  RepublishCommand(Republication republication, ZoneId zone, String service) {
    this.republication = republication;
    this.zone = zone;
    this.service = service;
  }

  @Override
  public String name() {
    return "republish";
  }

  @Override
  public String options() {
    return "--topic=ARGOMENTO [--from=AAAA-MM-GG]";
  }

  @Override
  public String run(ApplicationArguments arguments) {
    var topic = one(arguments, "topic");
    if (topic == null) {
      throw new CommandRefusedException("Manca l'argomento: --topic=NOME. " + topics());
    }
    var from = from(one(arguments, "from"));
    if (!republication.knows(topic)) {
      throw new CommandRefusedException(
          "Il servizio %s non scrive su «%s». %s".formatted(service, topic, topics()));
    }
    long events = republication.again(topic, from);
    return events == 0
        ? "Nessun evento di " + topic + " da mandare di nuovo."
        : "Eventi di %s da mandare di nuovo: %d. Li manda il servizio in funzione, in ordine."
            .formatted(topic, events);
  }

  /** The option's value; null if it was not given. */
  private static String one(ApplicationArguments arguments, String option) {
    var values = arguments.getOptionValues(option);
    if (values == null) {
      return null;
    }
    if (values.size() != 1 || values.getFirst().isBlank()) {
      throw new CommandRefusedException("--" + option + " vuole un valore solo: --" + option
          + "=VALORE");
    }
    return values.getFirst();
  }

  private Instant from(String day) {
    try {
      return day == null
          ? Instant.EPOCH
          : LocalDate.parse(day).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new CommandRefusedException(
          "--from vuole un giorno, per esempio 2026-11-01, e non «" + day + "».");
    }
  }

  private String topics() {
    List<PublishedTopic> known = republication.topics();
    return known.isEmpty()
        ? "Non ha ancora scritto nulla."
        : known.stream().map(PublishedTopic::topic)
            .collect(Collectors.joining(", ", "Scrive su: ", "."));
  }
}
