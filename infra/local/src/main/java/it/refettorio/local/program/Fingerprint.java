package it.refettorio.local.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/**
 * What is in a jar, in sixteen letters. Reproducible builds give every jar the same date, and
 * eighty megabytes are too much to read at every start: the names and checksums in the jar's
 * own directory say as much.
 */
final class Fingerprint {

  private static final int BYTES = 8;

  private Fingerprint() {}

  static String of(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var sha = MessageDigest.getInstance("SHA-256");
      zip.stream().forEach(entry -> sha.update(
          "%s %d\n".formatted(entry.getName(), entry.getCrc()).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
