package it.refettorio.gateway.pages;

import it.refettorio.gateway.login.LoginWay;
import it.refettorio.gateway.login.Destination;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The login page: one address per button.
 *
 * @param expired whether a session has just ended by itself
 */
public record LoginView(String spid, String cie, String operators, boolean expired) {

  static LoginView of(Destination wanted, boolean expired) {
    return new LoginView(
        begin(LoginWay.SPID, wanted),
        begin(LoginWay.CIE, wanted),
        begin(LoginWay.OPERATORI, wanted),
        expired);
  }

  private static String begin(LoginWay way, Destination wanted) {
    String start = "/accedi/" + way.key();
    return wanted.equals(Destination.FRONT)
        ? start
        : start + "?torna=" + URLEncoder.encode(wanted.path(), StandardCharsets.UTF_8);
  }
}
