package it.refettorio.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TopicKeeperTest {

  @Test
  void goesOnUntilTheBrokerIsBackHoweverItFailsBefore() throws InterruptedException {
    var made = new CountDownLatch(1);
    var tries = new AtomicInteger();
    var keeper = new TopicKeeper(() -> switch (tries.incrementAndGet()) {
      case 1 -> false;
      case 2, 3 -> throw new IllegalStateException("Could not configure topics");
      default -> {
        made.countDown();
        yield true;
      }
    }, 1);

    keeper.start();

    assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();
    keeper.stop();
  }
}
