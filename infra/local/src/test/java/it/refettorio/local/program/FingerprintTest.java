package it.refettorio.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

  @TempDir Path directory;

  @Test
  void changesWithTheContentAndNotWithTheDate() throws IOException {
    Path first = jar("first.jar", "Ledger.class", "one");
    Path same = jar("same.jar", "Ledger.class", "one");
    Path other = jar("other.jar", "Ledger.class", "two");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(first));
    Files.setLastModifiedTime(same, FileTime.fromMillis(0));

    assertThat(Fingerprint.of(same)).isEqualTo(Fingerprint.of(first)).hasSize(16);
    assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(first));
  }

  private Path jar(String file, String entry, String content) throws IOException {
    Path jar = directory.resolve(file);
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return jar;
  }
}
