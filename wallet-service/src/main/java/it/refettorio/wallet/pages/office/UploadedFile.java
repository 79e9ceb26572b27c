package it.refettorio.wallet.pages.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.multipart.MultipartFile;

/** A file that the office sent, with what it typed about it. */
record UploadedFile(String name, byte[] content, OpeningForm form) {

  private static final int LONGEST_NAME = 100;

  static UploadedFile of(MultipartFile file, OpeningForm form) {
    try {
      var name = Typed.text(file.getOriginalFilename());
      return new UploadedFile(
          name.substring(Math.max(0, name.length() - LONGEST_NAME)), file.getBytes(), form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With a fingerprint for the content, so that two files are alike only if they are the same. */
  @Override
  public String toString() {
    try {
      var sum = MessageDigest.getInstance("SHA-256").digest(content);
      return name + ":" + form + ":" + HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
