package it.refettorio.notification.desk;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a person finds on the desk.
 *
 * @param now the moment by which the days were judged, in Europe/Rome
 * @param firstName of the person, or null if no family names them
 * @param accounts usually one; two for who is guardian in two families
 */
public record FamilyDesk(
    LocalDateTime now,
    @Nullable String firstName,
    List<PupilDesk> pupils,
    List<AccountDesk> accounts) {

  public FamilyDesk {
    pupils = List.copyOf(pupils);
    accounts = List.copyOf(accounts);
  }
}
