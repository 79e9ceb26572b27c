package it.refettorio.enrolment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Who has the right to a service, and at which price. */
@SpringBootApplication
public class EnrolmentApplication {

  public static void main(String[] args) {
    SpringApplication.run(EnrolmentApplication.class, args);
  }
}
