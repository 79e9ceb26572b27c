package it.refettorio.testkit;

import it.refettorio.starter.CrashPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * Ends the process with SIGKILL when it passes a crash point for the n-th time. On the class path of
 * tests only, and then only where {@code testkit.kill-at} names a point.
 */
@AutoConfiguration
@AutoConfigureBefore(name = "it.refettorio.starter.MessagingConfiguration")
@ConditionalOnProperty("testkit.kill-at")
public class KillSelf {

  @Bean
  CrashPoint killingCrashPoint(
      @Value("${testkit.kill-at}") String point, @Value("${testkit.kill-on-pass:1}") int pass) {
    var passes = new AtomicInteger();
    return name -> {
      if (name.equals(point) && passes.incrementAndGet() == pass) {
        kill();
      }
    };
  }

  private static void kill() {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (true) {
      LockSupport.park();
    }
  }
}
