package it.refettorio.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A parent or guardian; the holder is one of them and has the same value here. */
public record GuardianId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public GuardianId {
    Objects.requireNonNull(value, "guardian id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
