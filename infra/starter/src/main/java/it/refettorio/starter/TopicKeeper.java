package it.refettorio.starter;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the missing topics when the broker is back, if it was away while the service started.
 */
class TopicKeeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicKeeper.class);
  private static final long WAIT_SECONDS = 15;

  private final KafkaAdmin kafka;
  private CountDownLatch stopped = new CountDownLatch(0);

  TopicKeeper(KafkaAdmin kafka) {
    this.kafka = kafka;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("topic-keeper").start(this::run);
  }

  private void run() {
    try {
      while (!kafka.initialize()) {
        LOG.warn("The broker is away: topics are looked after again in {} s", WAIT_SECONDS);
        if (stopped.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }
}
