package it.refettorio.contracts;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are written and read. Readers ignore fields they do not know, so that a producer may
 * add some; a missing number is an error, not a silent zero.
 */
public final class EventJson {

  private static final JsonMapper MAPPER = JsonMapper
      .builder(JsonFactory.builder()
          // Consumers are few threads with many small bodies: none waits for another's buffers.
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .build())
      .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .build();

  /** Knows how each body is read: a mapper would look that up for each event. */
  private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
    @Override
    protected ObjectReader computeValue(Class<?> body) {
      return MAPPER.readerFor(body);
    }
  };

  private EventJson() {}

  public static byte[] write(Event event) {
    return MAPPER.writeValueAsBytes(event);
  }

  /**
   * Reads one body.
   *
   * @throws JacksonException if the bytes are no such body, or break one of its rules
   */
  public static <E extends Event> E read(byte[] json, Class<E> body) {
    return READERS.get(body).readValue(json);
  }
}
