package it.refettorio.payment;

import it.refettorio.starter.command.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Cash from and to the world: pagoPA. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class PaymentApplication {

  public static void main(String[] args) {
    Service.run(PaymentApplication.class, args);
  }
}
