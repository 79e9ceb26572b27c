package it.refettorio.local.demo;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;

/** Brings the demo municipality into an empty system, through the portal's doors alone. */
public final class DemoLoad {

  private final PortPlan ports;
  private final DataDirectory data;
  private final Progress progress;

  public DemoLoad(PortPlan ports, DataDirectory data, Progress progress) {
    this.ports = ports;
    this.data = data;
    this.progress = progress;
  }

  /**
   * Loads and waits until everything has arrived everywhere.
   *
   * @param today the services' day: the days before it become history
   */
  public void load(LocalDate today) throws IOException, InterruptedException {
    Municipality town = Municipality.generate();
    progress.step("Comune di Roccaverde", "%d scuole, %d alunni, %d famiglie".formatted(
        town.schools().size(), town.pupils().size(), town.families().size()));
    var office = new SchoolOffice(ports.url(Part.GATEWAY));
    var quiet = new QuietWatch(ports);
    office.logIn();
    for (OfficeFile file : OfficeFile.values()) {
      String text = file.text(town);
      Files.writeString(data.demo().resolve(file.fileName()), text);
      office.upload(file, text);
      progress.step(file.fileName(), "caricato");
    }
    quiet.await();
    LocalDate yesterday = today.minusDays(1);
    LocalDate last = yesterday.isAfter(CalendarPlan.SERVICE_ENDS)
        ? CalendarPlan.SERVICE_ENDS : yesterday;
    if (!last.isBefore(CalendarPlan.SERVICE_BEGINS)) {
      office.settle(CalendarPlan.SERVICE_BEGINS, last);
      quiet.await();
      progress.step("Giornate passate", "chiuse dal %s al %s".formatted(
          CalendarPlan.SERVICE_BEGINS, last));
    }
  }
}
