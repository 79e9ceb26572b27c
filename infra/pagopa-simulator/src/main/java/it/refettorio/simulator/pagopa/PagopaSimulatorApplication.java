package it.refettorio.simulator.pagopa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** pagoPA as a creditor sees it: Checkout and the Node. No real money, no real payment. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PagopaSimulatorApplication {

  public static void main(String[] args) {
    SpringApplication.run(PagopaSimulatorApplication.class, args);
  }
}
