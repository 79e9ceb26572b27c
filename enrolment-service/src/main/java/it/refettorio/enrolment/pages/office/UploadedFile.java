package it.refettorio.enrolment.pages.office;

import it.refettorio.enrolment.roster.RosterKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.multipart.MultipartFile;

/** What the clerk sent: a file and what it lists. */
record UploadedFile(RosterKind kind, String name, byte[] content) {

  private static final int LONGEST_NAME = 100;

  static UploadedFile of(RosterKind kind, MultipartFile file) {
    try {
      var name = String.valueOf(file.getOriginalFilename()).strip();
      return new UploadedFile(
          kind,
          name.substring(Math.max(0, name.length() - LONGEST_NAME)),
          file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With a fingerprint for the content, so that two files are alike only if they are the same. */
  @Override
  public String toString() {
    try {
      var sum = MessageDigest.getInstance("SHA-256").digest(content);
      return kind + ":" + name + ":" + HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
