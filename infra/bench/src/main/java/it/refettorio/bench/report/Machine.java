package it.refettorio.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on; without it they mean nothing. */
public final class Machine {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Machine() {}

  public static String describe() {
    return String.format(Locale.ROOT, "machine: %d cores%s, %.1f GB, %s %s, JDK %s%n%s",
        SYSTEM.getAvailableProcessors(), processor(),
        SYSTEM.getTotalMemorySize() / (double) (1L << 30),
        SYSTEM.getName(), SYSTEM.getVersion(), Runtime.version(), load("start"));
  }

  /** Others' work shows here: above the number of cores the machine was shared. */
  public static String load(String when) {
    return String.format(Locale.ROOT, "load average of the last minute at the %s: %.2f",
        when, SYSTEM.getSystemLoadAverage());
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return "";
    }
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith("model name"))
          .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
          .findFirst().orElse("");
    } catch (IOException unknown) {
      return "";
    }
  }
}
