package it.refettorio.simulator.pagopa.node;

/** What identifies a debt anywhere in pagoPA: the creditor and the notice number (NAV). */
public record Notice(String fiscalCode, String number) {

  public Notice {
    if (!fiscalCode.matches("\\d{11}")) {
      throw new IllegalArgumentException("Il codice fiscale dell'ente ha 11 cifre");
    }
    if (!number.matches("\\d{18}")) {
      throw new IllegalArgumentException("Il codice avviso ha 18 cifre");
    }
  }
}
