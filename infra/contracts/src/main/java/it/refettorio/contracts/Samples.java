package it.refettorio.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The golden sample of each event: its producer must be able to emit it, each consumer must accept
 * it. They take the place of a contract broker.
 */
public final class Samples {

  private Samples() {}

  /** The sample's bytes, as they would travel. */
  public static byte[] json(Class<? extends Event> body) {
    var name = "/samples/" + body.getSimpleName() + ".json";
    try (var in = Samples.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No golden sample " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <E extends Event> E of(Class<E> body) {
    return EventJson.read(json(body), body);
  }
}
