package it.refettorio.testkit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.http.HttpHeaders;

/**
 * Someone who calls a service under test, with a real signed token.
 *
 * @param bearer the token as the gateway would send it
 * @param formToken the secret of the caller's session; forms carry it masked, see {@link #csrf()}
 */
public record TestCaller(String bearer, String formToken) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** The value of the {@code Authorization} header. */
  public String authorization() {
    return "Bearer " + bearer;
  }

  /** For {@code client.get().uri("/x").headers(parent::signIn)}. */
  public void signIn(HttpHeaders headers) {
    headers.set(HttpHeaders.AUTHORIZATION, authorization());
  }

  /**
   * A good value for the form field {@code _csrf}: masked with random bytes as the pages print it
   * (a new mask each time, so that compression tells nothing about the secret).
   */
  public String csrf() {
    byte[] secret = formToken.getBytes(StandardCharsets.UTF_8);
    byte[] masked = new byte[secret.length * 2];
    byte[] mask = new byte[secret.length];
    RANDOM.nextBytes(mask);
    for (int i = 0; i < secret.length; i++) {
      masked[i] = mask[i];
      masked[secret.length + i] = (byte) (mask[i] ^ secret[i]);
    }
    return Base64.getUrlEncoder().encodeToString(masked);
  }
}
