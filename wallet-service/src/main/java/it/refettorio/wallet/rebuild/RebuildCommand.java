package it.refettorio.wallet.rebuild;

import it.refettorio.starter.command.Command;
import it.refettorio.starter.command.CommandRefusedException;
import it.refettorio.wallet.rebuild.Rebuilds.Swap;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * {@code rebuild}: builds the ledger again from the topics, compares it with the one in use, which
 * may be serving meanwhile, and tells what it found; {@code rebuild --swap} puts it in its place if they are the same,
 * {@code rebuild --swap=8} if they differ in eight things, as an earlier rebuild said.
 */
public class RebuildCommand implements Command {

  private static final int TRIES = 5;

  private final Rebuilds rebuilds;

  RebuildCommand(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String options() {
    return "[--swap[=DIFFERENCES]]";
  }

  @Override
  public String run(ApplicationArguments arguments) {
    var swap = acceptedDifferences(arguments);
    var id = rebuilds.request(null);
    var report = worked(id);
    if (report.state().isUnderWay()) {
      throw new CommandRefusedException("Una ricostruzione è già in corso: riprova più tardi.");
    }
    if (!report.state().standsBeside()) {
      throw new IllegalStateException("La ricostruzione non è arrivata in fondo: "
          + report.failure());
    }
    var found = """
        Eventi letti: %d (inutilizzabili: %d)
        Movimenti: %d in uso, %d ricostruiti
        Conti: %d, di cui %d non confrontati perché hanno eventi in arrivo o fermi
        Pasti arrivati allo stesso importo per un'altra strada: %d
        Differenze: %d
        Durata: %d s""".formatted(
            report.events(), report.unusable(), report.movementsInUse(),
            report.movementsRebuilt(), report.accounts(), report.undecided(),
            report.otherPath(), report.different(), report.seconds());
    if (swap.isEmpty()) {
      return found;
    }
    return switch (swap(id, swap.getAsLong())) {
      case DONE -> found + "\nIl libro ricostruito è ora quello in uso.";
      case NOT_NOW -> throw new CommandRefusedException(
          found + "\nNon è stato possibile sostituirlo ora: riprova.");
      case OTHER_DIFFERENCES -> throw new CommandRefusedException(found + """

          Non è cambiato nulla: il libro ricostruito è diverso da quello in uso. Guarda le \
          differenze, e se mancano eventi fai prima rimandare gli argomenti. Per metterlo lo \
          stesso al suo posto indica quante sono: --swap=%d""".formatted(report.different()));
    };
  }

  /** How many differences the ledger may have that takes the other's place; empty if none may. */
  private static OptionalLong acceptedDifferences(ApplicationArguments arguments) {
    if (!arguments.containsOption("swap")) {
      return OptionalLong.empty();
    }
    var typed = String.join("", arguments.getOptionValues("swap"));
    if (!typed.matches("[0-9]{0,18}")) {
      throw new CommandRefusedException(
          "--swap vuole il numero delle differenze, per esempio --swap=8");
    }
    return OptionalLong.of(typed.isEmpty() ? 0 : Long.parseLong(typed));
  }

  /** A service that runs meanwhile may take it first, or look whether there is something to take. */
  private RebuildReport worked(UUID id) {
    var report = rebuilds.find(id).orElseThrow();
    for (int tries = 0; tries < TRIES && report.state().isUnderWay(); tries++) {
      rebuilds.workOff();
      rebuilds.awaitTurn();
      report = rebuilds.find(id).orElseThrow();
    }
    return report;
  }

  private Swap swap(UUID id, long differences) {
    var outcome = Swap.NOT_NOW;
    for (int tries = 0; tries < TRIES && outcome == Swap.NOT_NOW; tries++) {
      rebuilds.awaitTurn();
      outcome = rebuilds.swap(id, null, differences);
    }
    return outcome;
  }

  /** What the command needs of the service. */
  @ComponentScan(
      basePackages = {
          "it.refettorio.wallet.pricing", "it.refettorio.wallet.ledger",
          "it.refettorio.wallet.control", "it.refettorio.wallet.rebuild"},
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Work"))
  public static class Parts {}
}
