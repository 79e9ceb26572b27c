package it.refettorio.enrolment;

import it.refettorio.starter.command.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Who has the right to a service, and at which price. */
@SpringBootApplication
public class EnrolmentApplication {

  public static void main(String[] args) {
    Service.run(EnrolmentApplication.class, args);
  }
}
