package it.refettorio.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {

  @TempDir Path directory;

  @Test
  void namesTheArchiveOfEachSystem() {
    assertThat(PostgresPrograms.archiveName("Linux", "amd64"))
        .isEqualTo("postgres-linux-x86_64.txz");
    assertThat(PostgresPrograms.archiveName("Linux", "aarch64"))
        .isEqualTo("postgres-linux-arm_64.txz");
    assertThat(PostgresPrograms.archiveName("Mac OS X", "x86_64"))
        .isEqualTo("postgres-darwin-x86_64.txz");
  }

  @Test
  void takesAnInstalledPostgresThatIsNamed() throws IOException {
    install("postgres", "postgres (PostgreSQL) 18.1 (Debian 18.1-1)");
    install("initdb", "");

    assertThat(PostgresPrograms.find(directory.toString(), directory.resolve("unpacked")))
        .isEqualTo(directory);
  }

  @Test
  void refusesAnotherRelease() throws IOException {
    install("postgres", "postgres (PostgreSQL) 17.4");
    install("initdb", "");

    assertThatThrownBy(() -> PostgresPrograms.find(directory.toString(), directory))
        .isInstanceOf(Trouble.class).hasMessageContaining("serve PostgreSQL 18")
        .hasMessageContaining("17.4");
  }

  private void install(String program, String says) throws IOException {
    Path file = Files.createDirectories(directory.resolve("bin")).resolve(program);
    Files.writeString(file, "#!/bin/sh\necho '%s'\n".formatted(says));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void saysSoIfNoPostgresIsWhereItIsNamed() {
    assertThatThrownBy(() -> PostgresPrograms.find(directory.toString(), directory))
        .isInstanceOf(Trouble.class).hasMessageContaining("manca bin/postgres");
  }

  @Test
  void removesTheLockFileOfADeadServerEvenIfItsNumberIsInUseAgain() throws IOException {
    Path file = directory.resolve("postmaster.pid");
    Files.writeString(file, """
        %d
        %s
        1000000000
        8092
        """.formatted(ProcessHandle.current().pid(), directory));

    new PostgresServer.PostmasterFile(directory).clearStale();

    assertThat(file).doesNotExist();
  }
}
