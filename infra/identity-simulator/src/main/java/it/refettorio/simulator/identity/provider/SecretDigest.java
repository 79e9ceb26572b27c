package it.refettorio.simulator.identity.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps client secrets as SHA-256. They are long random words made by machines, so a slow hash
 * would only make every token request slow.
 */
class SecretDigest implements PasswordEncoder {

  @Override
  public String encode(CharSequence secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256")
          .digest(secret.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean matches(CharSequence secret, String encoded) {
    return MessageDigest.isEqual(
        encode(secret).getBytes(StandardCharsets.UTF_8), encoded.getBytes(StandardCharsets.UTF_8));
  }
}
