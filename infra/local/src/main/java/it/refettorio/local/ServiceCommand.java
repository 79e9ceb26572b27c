package it.refettorio.local;

import it.refettorio.local.keys.SigningKey;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.EnvironmentPlan;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.process.Programs;
import it.refettorio.local.process.RunRecord;
import it.refettorio.local.program.Installation;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Runs a command of a service's program beside the living service, with its environment. */
final class ServiceCommand {

  private final Installation installation;
  private final DataDirectory data;

  ServiceCommand(Installation installation, DataDirectory data) {
    this.installation = installation;
    this.data = data;
  }

  /**
   * Runs the command in this terminal.
   *
   * @return the program's exit code
   * @throws Trouble if nothing runs whose database could be asked
   */
  int run(Part service, String command, List<String> options)
      throws IOException, InterruptedException {
    RunRecord record = RunRecord.read(data.runRecord());
    if (!record.alive().containsKey(Part.POSTGRES.id())) {
      throw new Trouble("Refettorio non è in funzione: avviarlo con ./run.");
    }
    var environment = new EnvironmentPlan(
        new PortPlan(Integer.parseInt(record.get(Startup.PORT_BASE).orElseThrow())),
        Secrets.in(data),
        data.secrets().resolve(SigningKey.PRIVATE_FILE),
        data.secrets().resolve(SigningKey.PUBLIC_FILE),
        record.get(Startup.CLOCK_OFFSET).map(Duration::parse).orElse(Duration.ZERO));
    var line = installation.unpacked(service).command();
    line.add(command);
    line.addAll(options);
    return Programs.runHere(line, environment.of(service));
  }
}
