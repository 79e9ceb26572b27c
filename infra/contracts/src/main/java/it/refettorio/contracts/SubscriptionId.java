package it.refettorio.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A pupil's right to a service over a span of days. */
public record SubscriptionId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SubscriptionId {
    Objects.requireNonNull(value, "subscription id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
