package it.refettorio.local;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.process.ResidentMemory;
import it.refettorio.local.process.RunRecord;
import it.refettorio.local.report.Progress;
import java.util.Map;

/** {@code ./run status}: one line per part; success only if every part is healthy. */
final class StatusReport {

  private static final int NOT_HEALTHY = 3;

  private final DataDirectory data;

  StatusReport(DataDirectory data) {
    this.data = data;
  }

  int print(Progress progress) throws InterruptedException {
    RunRecord record = RunRecord.read(data.runRecord());
    Map<String, ProcessHandle> alive = record.alive();
    if (alive.isEmpty()) {
      progress.say("Refettorio non è in funzione.");
      return NOT_HEALTHY;
    }
    var ports = new PortPlan(Integer.parseInt(record.get(Startup.PORT_BASE).orElseThrow()));
    var health = new HealthCheck(ports);
    boolean starting = record.get(Startup.HEALTHY_SECONDS).isEmpty();
    boolean allUp = true;
    long totalBytes = 0;
    progress.say("%-22s %-24s %-12s %9s".formatted("Parte", "Indirizzo", "Stato", "Memoria"));
    for (Part part : Part.values()) {
      ProcessHandle process = alive.get(part.id());
      boolean up = process != null && health.isUp(part);
      allUp &= up;
      long bytes = process == null ? 0 : ResidentMemory.of(process);
      totalBytes += bytes;
      String address = part.isProgram() ? ports.url(part) : "127.0.0.1:" + ports.of(part);
      String state = up ? "attivo" : process == null ? "fermo" : starting ? "in avvio"
          : "in difficoltà";
      progress.say(line(part.title(), address, state, bytes));
    }
    ProcessHandle launcher = alive.get(Shutdown.LAUNCHER);
    if (launcher != null) {
      long bytes = ResidentMemory.alone(launcher);
      totalBytes += bytes;
      progress.say(line("Avviatore", "", "attivo", bytes));
    }
    progress.say(line("Totale", "", "", totalBytes));
    record.get(Startup.HEALTHY_SECONDS).ifPresent(
        seconds -> progress.say("Dall'avvio a tutto attivo: " + seconds + " s"));
    return allUp ? 0 : NOT_HEALTHY;
  }

  private static String line(String title, String address, String state, long bytes) {
    return "%-22s %-24s %-12s %6d MB".formatted(title, address, state, bytes >> 20);
  }
}
