package it.refettorio.journeys;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long events may take from one service to another's page before a journey calls it broken. */
final class Patience {

  private static final Duration LOOK = Duration.ofMillis(300);

  private Patience() {}

  /** For what a family waits for with the page open. */
  static ConditionFactory soon() {
    return within(Duration.ofSeconds(20));
  }

  /** For what takes its time on purpose: a late receipt, a whole term of meals. */
  static ConditionFactory patiently() {
    return within(Duration.ofSeconds(75));
  }

  /** For a program that was killed and has to start and catch up, on a busy machine too. */
  static ConditionFactory throughARestart() {
    return within(Duration.ofMinutes(2));
  }

  private static ConditionFactory within(Duration time) {
    return Awaitility.await().atMost(time).pollInterval(LOOK).pollInSameThread();
  }
}
