package it.refettorio.wallet.rebuild;

import it.refettorio.starter.command.Command;
import it.refettorio.starter.command.CommandRefusedException;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * {@code rebuild}: builds the ledger again from the topics, compares it with the one in use, which
 * may be serving meanwhile, and tells what it found; {@code rebuild --swap} puts it in its place.
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
    return "[--swap]";
  }

  @Override
  public String run(ApplicationArguments arguments) {
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
    if (!arguments.containsOption("swap")) {
      return found;
    }
    if (!swapped(id)) {
      throw new CommandRefusedException(found + "\nNon è stato possibile sostituirlo ora: riprova.");
    }
    return found + "\nIl libro ricostruito è ora quello in uso.";
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

  private boolean swapped(UUID id) {
    for (int tries = 0; tries < TRIES; tries++) {
      rebuilds.awaitTurn();
      if (rebuilds.swap(id, null)) {
        return true;
      }
    }
    return false;
  }

  /** What the command needs of the service. */
  @ComponentScan(
      basePackages = {
          "it.refettorio.wallet.pricing", "it.refettorio.wallet.ledger",
          "it.refettorio.wallet.rebuild"},
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Work"))
  public static class Parts {}
}
