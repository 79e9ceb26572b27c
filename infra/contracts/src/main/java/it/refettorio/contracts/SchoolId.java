package it.refettorio.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A school site (plesso). */
public record SchoolId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SchoolId {
    Objects.requireNonNull(value, "school id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
