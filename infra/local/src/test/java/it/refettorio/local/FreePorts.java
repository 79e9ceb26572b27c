package it.refettorio.local;

import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.process.Ports;
import java.util.concurrent.ThreadLocalRandom;

/** A port plan that nobody else on this machine uses at the moment. */
public final class FreePorts {

  private FreePorts() {}

  public static PortPlan find() {
    while (true) {
      var ports = new PortPlan(ThreadLocalRandom.current().nextInt(20_000, 30_000));
      if (ports.all().stream().allMatch(Ports::isFree)) {
        return ports;
      }
    }
  }
}
