package it.refettorio.starter;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the missing topics when the broker is back, if it was away while the service started.
 */
class TopicKeeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicKeeper.class);

  private final BooleanSupplier topics;
  private final long waitMillis;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  /**
   * Looks after topics.
   *
   * @param topics makes what is missing; false or an exception means that it could not
   */
  TopicKeeper(BooleanSupplier topics, long waitMillis) {
    this.topics = topics;
    this.waitMillis = waitMillis;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("topic-keeper").start(this::run);
  }

  private void run() {
    try {
      while (!made() && !stopped.await(waitMillis, TimeUnit.MILLISECONDS)) {
        LOG.info("Looking after the topics again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean made() {
    try {
      return topics.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.warn("The topics are not made yet", e);
      return false;
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
