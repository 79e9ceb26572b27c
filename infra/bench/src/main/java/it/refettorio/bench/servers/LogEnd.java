package it.refettorio.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a program said last: its log goes with the data when a benchmark fails. */
final class LogEnd {

  private static final int LINES = 30;

  private LogEnd() {}

  static String of(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }
}
