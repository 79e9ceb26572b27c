package it.refettorio.local.postgres;

import it.refettorio.local.report.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * {@code initdb} and {@code postgres} for this machine, unpacked from their jar. Those are compiled for
 * size; {@code REFETTORIO_POSTGRES} may name the folder of an installed PostgreSQL to use instead.
 */
final class PostgresPrograms {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresPrograms() {}

  /**
   * Finds the programs; unpacks them below the directory if none are named.
   *
   * @param named the folder of an installed PostgreSQL, or null
   * @return the folder that holds {@code bin}
   * @throws Trouble if there is none where it is said to be, or another release
   */
  static Path find(String named, Path directory) throws IOException {
    if (named == null || named.isBlank()) {
      return unpackInto(directory);
    }
    Path installed = Path.of(named);
    for (var program : List.of("bin/postgres", "bin/initdb")) {
      if (!Files.isExecutable(installed.resolve(program))) {
        throw new Trouble("REFETTORIO_POSTGRES=%s: manca %s".formatted(named, program));
      }
    }
    var said = new String(
        new ProcessBuilder(installed.resolve("bin/postgres").toString(), "--version")
            .start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!said.matches("postgres \\(PostgreSQL\\) 18[. ].*|postgres \\(PostgreSQL\\) 18")) {
      throw new Trouble(
          "REFETTORIO_POSTGRES=%s: serve PostgreSQL 18, questo è «%s»".formatted(named, said));
    }
    return installed;
  }

  /**
   * Unpacks the programs below the directory unless they are there.
   *
   * @return the folder that holds {@code bin}
   */
  static Path unpackInto(Path directory) throws IOException {
    String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    URL resource = PostgresPrograms.class.getResource("/" + archive);
    if (resource == null) {
      throw new Trouble("PostgreSQL non è disponibile per questo sistema (" + archive + ").");
    }
    Path target = directory.resolve(folderOf(resource));
    if (Files.isDirectory(target)) {
      return target;
    }
    Path half = directory.resolve("unpacking-" + ProcessHandle.current().pid());
    Files.createDirectories(half);
    try (var tar = new TarArchiveInputStream(
        new XZInputStream(new BufferedInputStream(resource.openStream())))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        unpack(tar, entry, half);
      }
    }
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    return target;
  }

  static String archiveName(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
    String arch = switch (osArch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> osArch;
    };
    return "postgres-%s-%s.txz".formatted(system, arch);
  }

  /** The jar's name carries the release, so another release gets another folder. */
  private static String folderOf(URL resource) {
    String jar = resource.getPath().replaceFirst("!.*", "");
    return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("Entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
      Files.setPosixFilePermissions(path, Set.of(PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    }
  }
}
