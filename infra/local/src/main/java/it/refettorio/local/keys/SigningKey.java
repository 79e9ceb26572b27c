package it.refettorio.local.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Makes the two key files of the gateway once and leaves them alone afterwards. */
public final class SigningKey {

  /** Private key, one JWK. */
  public static final String PRIVATE_FILE = "caller-signing-key.json";
  /** Public key, a JWK set. */
  public static final String PUBLIC_FILE = "caller-jwks.json";

  private static final int COORDINATE_BYTES = 32;

  private SigningKey() {}

  /** Usage: {@code SigningKey PRIVATE_DIRECTORY PUBLIC_DIRECTORY}. */
  public static void main(String[] args) throws IOException {
    ensure(Path.of(args[0]), Path.of(args[1]));
  }

  /** Creates both files unless they are there. */
  public static void ensure(Path privateDirectory, Path publicDirectory) throws IOException {
    Path privateFile = privateDirectory.resolve(PRIVATE_FILE);
    Path publicFile = publicDirectory.resolve(PUBLIC_FILE);
    if (Files.exists(privateFile) && Files.exists(publicFile)) {
      return;
    }
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      var point = ((ECPublicKey) pair.getPublic()).getW();
      String coordinates = "\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\""
          .formatted(base64(point.getAffineX()), base64(point.getAffineY()));
      String common = coordinates
          + ",\"kid\":\"%s\",\"alg\":\"ES256\",\"use\":\"sig\"".formatted(thumbprint(coordinates));
      String secret = base64(((ECPrivateKey) pair.getPrivate()).getS());
      write(privateFile, "rw-------", "{%s,\"d\":\"%s\"}\n".formatted(common, secret));
      write(publicFile, "rw-r--r--", "{\"keys\":[{%s}]}\n".formatted(common));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has P-256 and SHA-256", e);
    }
  }

  /** RFC 7638: the hash of the members in alphabetical order, without blanks. */
  private static String thumbprint(String coordinates) throws GeneralSecurityException {
    var sha = MessageDigest.getInstance("SHA-256");
    byte[] hash = sha.digest(("{" + coordinates + "}").getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /** Fixed width, as RFC 7518 section 6.2 asks: no sign byte, leading zeros kept. */
  private static String base64(BigInteger number) {
    byte[] signed = number.toByteArray();
    var bytes = new byte[COORDINATE_BYTES];
    int length = Math.min(signed.length, COORDINATE_BYTES);
    System.arraycopy(
        signed, signed.length - length, bytes, COORDINATE_BYTES - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void write(Path file, String mode, String json) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
    Files.writeString(file, json, StandardOpenOption.WRITE);
  }
}
