package it.refettorio.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The account holder (genitore intestatario): whom wallet, notices and certificate belong to. */
public record HolderId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public HolderId {
    Objects.requireNonNull(value, "holder id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
