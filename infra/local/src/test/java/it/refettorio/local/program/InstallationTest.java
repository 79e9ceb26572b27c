package it.refettorio.local.program;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.local.report.Trouble;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  @TempDir Path root;

  @Test
  void saysWhichProgramIsNotBuilt() {
    assertThatThrownBy(() -> new Installation(root).check())
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Simulatore SPID/CIE")
        .hasMessageContaining("--no-build");
  }
}
