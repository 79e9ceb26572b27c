package it.refettorio.simulator.pagopa.node;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtPaymentPAV2;
import it.refettorio.simulator.pagopa.Euro;

/**
 * A notice the Node holds for one payer while they pay.
 *
 * @param token the payment token, which becomes the receipt's id
 * @param data what the station asked to be paid, amount included
 * @param note the cart's id, or null
 */
public record Activation(String token, Notice notice, CtPaymentPAV2 data, String note) {

  public long amountCents() {
    return Euro.toCents(data.getPaymentAmount());
  }

  public String description() {
    return data.getDescription();
  }

  public String companyName() {
    return data.getCompanyName();
  }
}
