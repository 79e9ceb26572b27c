package it.refettorio.gateway.login;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The identity providers and what they call things.
 *
 * @param citizens the SPID and CIE proxy
 * @param operators the municipality's own directory
 */
@Validated
@ConfigurationProperties("refettorio.login")
public record LoginSettings(
    @NotNull @Valid Citizens citizens, @NotNull @Valid Operators operators) {

  /**
   * How we are known to a provider.
   *
   * @param issuer its address; the endpoints are discovered there at the first login
   */
  public record Client(
      @NotBlank String issuer,
      @NotBlank String id,
      @NotBlank String secret,
      @NotEmpty List<String> scopes) {}

  /**
   * Logins of citizens.
   *
   * @param minimumLevel what each login must prove
   * @param level where the level is read
   * @param hintParameter request parameter that names the scheme, so that nobody chooses twice
   * @param hints value of that parameter by scheme ({@code spid}, {@code cie})
   * @param sessionMax longest session, however busy
   */
  public record Citizens(
      @NotNull @Valid Client client,
      @NotNull Level minimumLevel,
      @NotNull @Valid LevelSource level,
      @NotBlank String hintParameter,
      @NotNull Map<String, String> hints,
      @NotNull @Valid Claims claims,
      @NotNull Duration sessionMax) {}

  /**
   * Where the level comes from: a claim of the ID token, or our own declaration. Exactly one.
   *
   * @param claim usually {@code acr}
   * @param declared only with a written contract that the proxy lets nobody in below it
   */
  public record LevelSource(@Nullable String claim, @Nullable Level declared) {
    public LevelSource {
      if ((claim == null || claim.isBlank()) == (declared == null)) {
        throw new IllegalArgumentException("Name the level's claim or declare the level");
      }
    }

    LevelPolicy policy() {
      return declared == null
          ? new LevelPolicy.Stated(claim)
          : new LevelPolicy.Declared(declared);
    }
  }

  /** Names under which a fact may arrive, best first. */
  public record Claims(
      @NotEmpty List<String> taxCode,
      @NotEmpty List<String> firstName,
      @NotEmpty List<String> lastName,
      @NotEmpty List<String> birthDate) {}

  /**
   * Logins of the office.
   *
   * @param roleClaims where roles may be, best first; dots lead into objects
   * @param roles our roles, with the names the directory uses for them
   */
  public record Operators(
      @NotNull @Valid Client client,
      @NotEmpty List<String> roleClaims,
      @NotEmpty Map<String, List<String>> roles,
      @NotNull Duration sessionMax) {}
}
