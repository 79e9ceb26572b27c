package it.refettorio.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.local.Arguments.Command;
import it.refettorio.local.Arguments.Republish;
import it.refettorio.local.plan.Part;
import it.refettorio.local.report.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static final Path ROOT = Path.of("/srv/refettorio");

  @Test
  void withoutWordsStartsInTheForegroundWithTheDemo() {
    Arguments arguments = parse();

    assertThat(arguments.command()).isEqualTo(Command.START);
    assertThat(arguments.detach()).isFalse();
    assertThat(arguments.demo()).isTrue();
    assertThat(arguments.data()).isEqualTo(ROOT.resolve(".local"));
    assertThat(arguments.ports().of(Part.GATEWAY)).isEqualTo(8080);
    assertThat(arguments.clockOffset(Clock.systemUTC())).isZero();
  }

  @Test
  void readsEveryOption() {
    Arguments arguments = parse("reset", "--detach", "--no-demo", "--no-build", "--fast",
        "--port-base", "18080", "--data", "/tmp/elsewhere");

    assertThat(arguments.command()).isEqualTo(Command.RESET);
    assertThat(arguments.detach()).isTrue();
    assertThat(arguments.demo()).isFalse();
    assertThat(arguments.fast()).isTrue();
    assertThat(arguments.ports().base()).isEqualTo(18080);
    assertThat(arguments.data()).isEqualTo(Path.of("/tmp/elsewhere"));
  }

  @Test
  void aMomentIsTakenAsTheTimeInRomeAndBecomesAnOffset() {
    var noonInRome = Clock.fixed(Instant.parse("2026-11-23T11:00:00.750Z"), Arguments.ROME);

    Duration offset = parse("--at", "2026-11-24T08:30").clockOffset(noonInRome);

    assertThat(offset).isEqualTo(Duration.ofHours(20).plusMinutes(30).minusSeconds(1));
  }

  @Test
  void theSummerHourOfAMomentCounts() {
    var winter = Clock.fixed(Instant.parse("2026-11-23T07:30:00Z"), Arguments.ROME);

    Duration offset = parse("--at", "2026-09-30T08:30").clockOffset(winter);

    assertThat(winter.instant().plus(offset)).isEqualTo("2026-09-30T06:30:00Z");
  }

  @Test
  void readsWhichTopicIsToBeSentAgain() {
    assertThat(parse("republish", "wallet", "wallet.account.v1").republish())
        .contains(new Republish(Part.WALLET, "wallet.account.v1", Optional.empty()));
    assertThat(parse("republish", "payment", "payment.receipt.v1", "2026-11-01", "--data", "/x")
        .republish())
        .contains(new Republish(Part.PAYMENT, "payment.receipt.v1", Optional.of("2026-11-01")));
    assertThat(parse("status").republish()).isEmpty();
  }

  @Test
  void aTopicIsNotSentAgainBeforeItIsClearWhichAndByWhom() {
    assertThatThrownBy(() -> parse("republish")).isInstanceOf(Trouble.class)
        .hasMessageContaining("./run republish wallet wallet.account.v1");
    assertThatThrownBy(() -> parse("republish", "kafka", "wallet.account.v1"))
        .isInstanceOf(Trouble.class).hasMessageContaining("«kafka»")
        .hasMessageContaining("enrolment, attendance, wallet");
    assertThatThrownBy(() -> parse("republish", "wallet", "a", "b", "c"))
        .isInstanceOf(Trouble.class);
    assertThatThrownBy(() -> parse("status", "wallet")).isInstanceOf(Trouble.class);
  }

  @Test
  void aDayIsWrittenAsRunTakesIt() {
    for (String day : List.of("31/11/2026", "2026-11-31", "ieri")) {
      assertThatThrownBy(() -> parse("republish", "wallet", "wallet.account.v1", day))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("./run republish wallet wallet.account.v1 2026-11-01")
          .hasMessageContaining("«" + day + "»")
          .message().doesNotContain("--from");
    }
  }

  @Test
  void readsThatTheLedgerIsToBeRebuilt() {
    assertThat(parse("rebuild").command()).isEqualTo(Command.REBUILD);
    assertThat(parse("rebuild").swap()).isEmpty();
    assertThat(parse("rebuild", "--swap").swap()).hasValue(0);
    assertThat(parse("rebuild", "--swap", "8").swap()).hasValue(8);
    assertThatThrownBy(() -> parse("rebuild", "8")).isInstanceOf(Trouble.class)
        .hasMessageContaining("./run rebuild --swap 8");
    assertThatThrownBy(() -> parse("rebuild", "--swap", "tutte")).isInstanceOf(Trouble.class);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThatThrownBy(() -> parse("--quickly")).isInstanceOf(Trouble.class)
        .hasMessageContaining("--quickly");
    assertThatThrownBy(() -> parse("--at", "domani")).isInstanceOf(Trouble.class);
    assertThatThrownBy(() -> parse("--port-base", "80")).isInstanceOf(Trouble.class);
    assertThatThrownBy(() -> parse("--port-base", "mille")).isInstanceOf(Trouble.class);
    assertThatThrownBy(() -> parse("--data")).isInstanceOf(Trouble.class)
        .hasMessageContaining("--data");
  }

  private static Arguments parse(String... words) {
    return Arguments.parse(List.of(words), ROOT);
  }
}
