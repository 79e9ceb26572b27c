package it.refettorio.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidTest {

  @TempDir Path directory;

  @Test
  void knowsItselfAlive() {
    assertThat(Pid.self().alive()).isPresent();
  }

  @Test
  void aReusedNumberIsNotTheProcessOfBefore() {
    Pid now = Pid.self();
    var before = new Pid(now.number(), now.startedEpochMillis() - 60_000);

    assertThat(before.alive()).isEmpty();
  }

  @Test
  void endsARecordedProcessAndForgetsIt() throws IOException {
    Process sleeper =
        Programs.start(List.of("sleep", "300"), Map.of(), directory.resolve("sleep.log"));
    RunRecord record = RunRecord.read(directory.resolve("run.properties"));
    record.putProcess("sleeper", Pid.of(sleeper.toHandle()));

    RunRecord readAgain = RunRecord.read(directory.resolve("run.properties"));
    assertThat(readAgain.alive()).containsOnlyKeys("sleeper");
    boolean byItself = Ending.end(readAgain.alive().values(), Duration.ofSeconds(10));

    assertThat(byItself).isTrue();
    assertThat(readAgain.alive()).isEmpty();
    readAgain.clear();
    assertThat(directory.resolve("run.properties")).doesNotExist();
  }

  @Test
  void endsByForceWhatDoesNotListen() throws Exception {
    Process stubborn = Programs.start(
        List.of("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done"),
        Map.of(), directory.resolve("stubborn.log"));
    while (!LogTail.of(directory.resolve("stubborn.log")).contains("ready")) {
      Thread.onSpinWait();
    }

    boolean byItself = Ending.end(List.of(stubborn.toHandle()), Duration.ofMillis(300));

    assertThat(byItself).isFalse();
    assertThat(stubborn.isAlive()).isFalse();
  }

  @Test
  void aStartedProgramDoesNotInheritSettingsOfTheShell() throws Exception {
    Path log = directory.resolve("env.log");
    Process env = Programs.start(List.of("env"), Map.of("SERVER_PORT", "8081"), log);
    env.waitFor();

    assertThat(LogTail.of(log)).doesNotContain("JAVA_TOOL_OPTIONS");
    assertThat(Files.readString(log)).contains("SERVER_PORT=8081");
  }
}
