package it.refettorio.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A pupil who uses a service. */
public record PupilId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PupilId {
    Objects.requireNonNull(value, "pupil id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
