package it.refettorio.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for the person who must find out why a program died. */
public final class LogTail {

  private static final int LINES = 15;
  private static final int WIDTH = 300;

  private LogTail() {}

  public static String of(Path log) {
    try {
      List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank()).toList();
      var tail = new StringBuilder();
      for (String line : lines.subList(Math.max(0, lines.size() - LINES), lines.size())) {
        tail.append("    ").append(line, 0, Math.min(WIDTH, line.length())).append('\n');
      }
      return tail.toString();
    } catch (IOException e) {
      return "    (registro illeggibile: " + e.getMessage() + ")\n";
    }
  }
}
