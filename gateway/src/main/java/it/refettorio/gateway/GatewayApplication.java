package it.refettorio.gateway;

import it.refettorio.starter.command.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one door of the portal: who are you, for whom may you act, is the door in order. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

  public static void main(String[] args) {
    Service.run(GatewayApplication.class, args);
  }
}
