package it.refettorio.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A class group of a school site. */
public record ClassId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClassId {
    Objects.requireNonNull(value, "class id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
