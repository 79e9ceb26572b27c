package it.refettorio.notification;

import it.refettorio.starter.command.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class NotificationApplication {

  public static void main(String[] args) {
    Service.run(NotificationApplication.class, args);
  }
}
