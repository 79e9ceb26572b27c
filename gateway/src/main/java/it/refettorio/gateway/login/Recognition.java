package it.refettorio.gateway.login;

import it.refettorio.gateway.login.SignedIn.Citizen;
import it.refettorio.gateway.login.SignedIn.Operator;
import it.refettorio.gateway.rights.TaxCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns a provider's claims into somebody we know how to treat, or refuses. */
final class Recognition {

  private static final int OF_AGE = 18;

  private final LoginSettings settings;
  private final LevelPolicy levels;
  private final Clock clock;

  Recognition(LoginSettings settings, Clock clock) {
    this.settings = settings;
    this.levels = settings.citizens().level().policy();
    this.clock = clock;
  }

  /**
   * A citizen.
   *
   * @param idToken the level is believed from here alone
   * @param all the claims of ID token and userinfo together
   */
  Citizen citizen(Map<String, Object> idToken, Map<String, Object> all) {
    Level level = levels.level(idToken)
        .filter(proven -> proven.isAtLeast(settings.citizens().minimumLevel()))
        .orElseThrow(LoginProblem.LEVEL::exception);
    var names = settings.citizens().claims();
    var claims = new Claims(all);
    var taxCode = claims.text(names.taxCode())
        .flatMap(TaxCode::read)
        .orElseThrow(LoginProblem.TAX_CODE::exception);
    if (claims.text(names.birthDate()).flatMap(Recognition::date).filter(this::minor).isPresent()) {
      throw LoginProblem.MINOR.exception();
    }
    String name = (claims.text(names.firstName()).orElse("") + " "
        + claims.text(names.lastName()).orElse("")).strip();
    return new Citizen(taxCode, name, level);
  }

  Operator operator(String issuer, String subject, Map<String, Object> all) {
    var claims = new Claims(all);
    var theirs = Set.copyOf(claims.texts(settings.operators().roleClaims()));
    var ours = settings.operators().roles().entrySet().stream()
        .filter(role -> role.getValue().stream().anyMatch(theirs::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
    if (ours.isEmpty()) {
      throw LoginProblem.NO_ROLE.exception();
    }
    var names = settings.citizens().claims();
    String name = (claims.text(names.firstName()).orElse("") + " "
        + claims.text(names.lastName()).orElse("")).strip();
    byte[] key = (issuer + " " + subject).getBytes(StandardCharsets.UTF_8);
    return new Operator(UUID.nameUUIDFromBytes(key), name.isEmpty() ? subject : name, ours);
  }

  private boolean minor(LocalDate birth) {
    return birth.plusYears(OF_AGE).isAfter(LocalDate.now(clock));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
