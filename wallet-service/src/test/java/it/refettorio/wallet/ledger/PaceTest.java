package it.refettorio.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

  private final Pace pace = new Pace(Duration.ofSeconds(30));
  private long notes = 1_000_000;
  private Instant now = EIGHT;

  @Test
  void worksAtOnceAsLongAsAFewAccountsChange() {
    assertThat(pace.letsWork(notes, now)).isTrue();

    assertThat(after(200, 40)).isTrue();
    assertThat(after(1, 40)).isTrue();
    assertThat(after(0, 1)).isTrue();
  }

  @Test
  void waitsWhileAccountsChangeByTheThousandsAndGoesOnWhenTheyStop() {
    pace.letsWork(notes, now);

    assertThat(after(200, 5_000)).isFalse();
    assertThat(after(200, 5_000)).isFalse();
    assertThat(after(200, 0)).isFalse();
    assertThat(after(800, 30)).isTrue();
    assertThat(after(200, 30)).isTrue();
  }

  @Test
  void goesAStepFurtherNowAndThenHoweverLongTheFloodLasts() {
    pace.letsWork(notes, now);
    int steps = 0;
    for (int round = 0; round < 600; round++) {
      steps += after(200, 5_000) ? 1 : 0;
    }

    // Two minutes of flood.
    assertThat(steps).isBetween(3, 4);
  }

  private boolean after(long millis, long more) {
    now = now.plusMillis(millis);
    notes += more;
    return pace.letsWork(notes, now);
  }
}
