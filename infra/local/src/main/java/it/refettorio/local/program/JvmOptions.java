package it.refettorio.local.program;

import it.refettorio.local.plan.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * How each program's JVM is sized: eight of them share a laptop with a broker and a database.
 * The first compiler alone and the serial collector start fastest on two cores and hold the
 * least memory; production has other options.
 */
final class JvmOptions {

  private static final List<String> COMMON = List.of(
      "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseCompactObjectHeaders",
      "-XX:ReservedCodeCacheSize=64m",
      "-XX:MinHeapFreeRatio=20",
      "-XX:MaxHeapFreeRatio=40",
      "-XX:+ExitOnOutOfMemoryError",
      "-Xss512k",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow");

  private JvmOptions() {}

  static List<String> of(Part part) {
    var options = new ArrayList<String>();
    options.add("-Xms32m");
    options.add(part.isSimulator() ? "-Xmx96m" : "-Xmx256m");
    options.addAll(COMMON);
    return options;
  }
}
