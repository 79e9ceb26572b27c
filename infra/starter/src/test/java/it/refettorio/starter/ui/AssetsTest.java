package it.refettorio.starter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final Path FOLDER = Path.of("src/main/resources", Assets.FOLDER);

  @Test
  void sumsEveryFileThereIs() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      var present = files.filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString()).sorted().toList();

      assertThat(Assets.FILES).isEqualTo(present);
    }
  }

  @Test
  void givesTheSameAddressEachTime() {
    assertThat(Assets.ofThisJar()).isEqualTo(Assets.ofThisJar());
    assertThat(Assets.ofThisJar().prefix()).matches("/a/[0-9a-f]{10}/");
  }

  @Test
  void leadsToFilesThatExistAndToNoOtherHost() throws IOException {
    var address = Pattern.compile("url\\(\"?([^\")]+)");
    for (String sheet : List.of("app.css", "fonts.css")) {
      var found = address.matcher(Files.readString(FOLDER.resolve(sheet)));
      while (found.find()) {
        assertThat(FOLDER.resolve(found.group(1))).exists();
      }
    }
    assertThat(Files.readString(FOLDER.resolve("bootstrap-italia/bootstrap-italia.min.css")))
        .doesNotContain("@import", "url(http", "url(\"http", "url(//");
  }

  @Test
  void staysSmallEnoughForAPhone() throws IOException {
    long bytes = 0;
    for (String file : List.of(
        "fonts/titillium-web-400.woff2", "fonts/titillium-web-600.woff2",
        "fonts/titillium-web-700.woff2")) {
      bytes += Files.size(FOLDER.resolve(file));
    }
    for (String file : List.of(
        "app.css", "fonts.css", "bootstrap-italia/bootstrap-italia.min.css",
        "bootstrap-italia/sprites.svg", "live.js", "sum.js", "tabs.js")) {
      bytes += compressed(FOLDER.resolve(file));
    }

    assertThat(bytes).isLessThan(220_000);
  }

  private static long compressed(Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      Files.copy(file, zip);
    }
    return bytes.size();
  }
}
