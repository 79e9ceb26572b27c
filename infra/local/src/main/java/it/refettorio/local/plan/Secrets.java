package it.refettorio.local.plan;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Random passwords, made at the first start and kept with the data they open: one for
 * PostgreSQL's superuser, one for each service's role, one for each OpenID client.
 */
public final class Secrets {

  private static final String FILE = "secrets.properties";
  private static final int BYTES = 24;

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  /** Reads the kept secrets and adds those that are missing. */
  public static Secrets in(DataDirectory data) {
    Path file = data.secrets().resolve(FILE);
    var values = new Properties();
    try {
      if (Files.exists(file)) {
        values.load(new StringReader(Files.readString(file)));
      }
      var random = new SecureRandom();
      boolean fresh = values.putIfAbsent("postgres", random(random)) == null;
      fresh |= values.putIfAbsent("client.sportello", random(random)) == null;
      fresh |= values.putIfAbsent("client.sportello-operatori", random(random)) == null;
      for (Part service : Part.services()) {
        fresh |= values.putIfAbsent("database." + service.id(), random(random)) == null;
      }
      if (fresh) {
        var text = new StringWriter();
        values.store(text, null);
        OwnerOnly.write(file, text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Secrets(values);
  }

  private static String random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public String superuser() {
    return values.getProperty("postgres");
  }

  public String database(Part service) {
    return values.getProperty("database." + service.id());
  }

  String citizensClient() {
    return values.getProperty("client.sportello");
  }

  String operatorsClient() {
    return values.getProperty("client.sportello-operatori");
  }
}
