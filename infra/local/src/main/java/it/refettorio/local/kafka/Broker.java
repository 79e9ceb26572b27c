package it.refettorio.local.kafka;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Main class of the broker's process: formats an empty log directory, then runs Kafka. */
public final class Broker {

  private Broker() {}

  /** Usage: {@code Broker SERVER_PROPERTIES}. */
  public static void main(String[] args) throws IOException {
    var settings = new Properties();
    settings.load(new StringReader(Files.readString(Path.of(args[0]))));
    Path logs = Path.of(settings.getProperty("log.dirs"));
    if (!Files.exists(logs.resolve("meta.properties"))) {
      int result = StorageTool.execute(
          new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", args[0]}, System.out);
      if (result != 0) {
        System.exit(result);
      }
    }
    Kafka.main(args);
  }
}
