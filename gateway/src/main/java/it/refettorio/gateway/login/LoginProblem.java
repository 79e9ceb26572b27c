package it.refettorio.gateway.login;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Why somebody could not come in, in the words of the SPID table of anomalies and in our own. Each
 * has its text under {@code login.problem.<key>}.
 */
public enum LoginProblem {
  /** Wrong credentials too often. */
  NR19(Way.RETRY, Way.OTHER_SCHEME),
  /** No credentials of the level asked for. */
  NR20(Way.HELP, Way.OTHER_SCHEME),
  /** Too slow at the provider's page. */
  NR21(Way.RETRY),
  /** No consent to send the data. */
  NR22(Way.RETRY),
  /** Identity suspended or revoked, card expired. */
  NR23(Way.HELP, Way.OTHER_SCHEME),
  /** Cancelled by the person. */
  NR25(Way.RETRY),
  /** A professional or company identity. */
  NR30(Way.RETRY),
  /** The provider proved no level, or a lower one than needed. */
  LEVEL(Way.RETRY, Way.HELP),
  /** No tax code, or a wrong one. */
  TAX_CODE(Way.OTHER_SCHEME),
  /** Under age. */
  MINOR,
  /** An operator without any of our roles. */
  NO_ROLE,
  /** The provider does not answer. */
  PROVIDER_DOWN(Way.RETRY, Way.OTHER_SCHEME),
  /** The answer came too late or twice. */
  STALE(Way.RETRY),
  /** Our request was wrong or theirs was; somebody should look into the log. */
  TECHNICAL(Way.RETRY);

  /** What the page offers. */
  public enum Way { RETRY, OTHER_SCHEME, HELP }

  private static final Pattern ANOMALY = Pattern.compile("ErrorCode nr(\\d{1,2})\\b");

  private final Set<Way> ways;

  LoginProblem(Way... ways) {
    this.ways = Set.of(ways);
  }

  public boolean offers(Way way) {
    return ways.contains(way);
  }

  /** As used in addresses and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LoginProblem> named(String key) {
    return Arrays.stream(values()).filter(problem -> problem.key().equals(key)).findFirst();
  }

  /** The exception that ends a login of ours for this reason. */
  OAuth2AuthenticationException exception() {
    return new OAuth2AuthenticationException(new OAuth2Error(key()));
  }

  /** What a provider's answer or our own refusal means. */
  static LoginProblem of(OAuth2Error error) {
    var own = named(error.getErrorCode());
    if (own.isPresent()) {
      return own.get();
    }
    var anomaly = ANOMALY.matcher(Optional.ofNullable(error.getDescription()).orElse(""));
    if (anomaly.find()) {
      return ofAnomaly(Integer.parseInt(anomaly.group(1)));
    }
    return switch (error.getErrorCode()) {
      case "access_denied" -> NR25;
      case "consent_required", "interaction_required" -> NR22;
      case "login_required" -> NR21;
      case "temporarily_unavailable", "server_error" -> PROVIDER_DOWN;
      case "authorization_request_not_found", "invalid_state_parameter", "invalid_grant",
          "invalid_nonce" -> STALE;
      default -> TECHNICAL;
    };
  }

  private static LoginProblem ofAnomaly(int number) {
    return switch (number) {
      case 2, 3 -> PROVIDER_DOWN;
      case 19 -> NR19;
      case 20 -> NR20;
      case 21 -> NR21;
      case 22 -> NR22;
      case 23 -> NR23;
      case 25 -> NR25;
      case 30 -> NR30;
      default -> TECHNICAL;
    };
  }
}
