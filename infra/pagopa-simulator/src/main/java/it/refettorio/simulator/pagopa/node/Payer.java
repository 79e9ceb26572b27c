package it.refettorio.simulator.pagopa.node;

/** Who pays, when the provider knows it; the receipt then names them beside the debtor. */
public record Payer(String fullName, String fiscalCode, String email) {

  boolean isKnown() {
    return fullName != null && !fullName.isBlank() && fiscalCode != null && !fiscalCode.isBlank();
  }
}
