package it.refettorio.gateway.login;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;

/** Reads a session's values; one that an older version wrote in another shape is dropped. */
final class SessionValues implements Converter<byte[], Object> {

  private static final Logger LOG = LoggerFactory.getLogger(SessionValues.class);

  private final DeserializingConverter standard =
      new DeserializingConverter(SessionValues.class.getClassLoader());

  @Override
  public @Nullable Object convert(byte[] written) {
    try {
      return standard.convert(written);
    } catch (SerializationFailedException unreadable) {
      LOG.warn("dropped a session value of another version cause={}", unreadable.toString());
      return null;
    }
  }
}
