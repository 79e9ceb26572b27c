package it.refettorio.local.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path directory;

  @Test
  void refusesADirectoryWithForeignFiles() throws IOException {
    Files.writeString(directory.resolve("thesis.txt"), "five years of work");

    assertThatThrownBy(() -> new DataDirectory(directory).open()).isInstanceOf(Trouble.class);
  }

  @Test
  void neverDeletesWhatItDidNotMake() throws IOException {
    Path thesis = Files.writeString(directory.resolve("thesis.txt"), "five years of work");

    assertThatThrownBy(() -> new DataDirectory(directory).delete()).isInstanceOf(Trouble.class);
    assertThat(thesis).exists();
  }

  @Test
  void deletesItsOwnWholly() {
    var data = new DataDirectory(directory.resolve("data"));
    data.open();

    data.delete();

    assertThat(data.root()).doesNotExist();
  }

  @Test
  void keepsTheSecretsBetweenTwoStartsAndForTheOwnerAlone() throws IOException {
    var data = new DataDirectory(directory.resolve("data"));
    data.open();
    String first = Secrets.in(data).database(Part.WALLET);

    assertThat(Secrets.in(data).database(Part.WALLET)).isEqualTo(first).hasSizeGreaterThan(30);
    assertThat(mode(data.secrets())).isEqualTo("rwx------");
    assertThat(mode(data.secrets().resolve("secrets.properties"))).isEqualTo("rw-------");
  }

  @Test
  void remembersThatTheDemoIsLoaded() {
    var data = new DataDirectory(directory.resolve("data"));
    data.open();
    assertThat(data.demoLoaded()).isFalse();

    data.markDemoLoaded();

    assertThat(data.demoLoaded()).isTrue();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
