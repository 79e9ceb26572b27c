package it.refettorio.attendance;

import it.refettorio.starter.command.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What happens on each serving day: who is booked, who is absent, what was eaten. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class AttendanceApplication {

  public static void main(String[] args) {
    Service.run(AttendanceApplication.class, args);
  }
}
