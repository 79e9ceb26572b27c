package it.refettorio.simulator.pagopa.node;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtPaymentPAV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtTransferPAV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeRes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** What the Node demands of an OK answer beyond the schema; empty means nothing to object. */
final class NodeChecks {

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private NodeChecks() {}

  static Optional<String> objectionTo(PaVerifyPaymentNoticeRes answer) {
    if (answer.getPaymentList() == null) {
      return Optional.of("paymentList missing");
    }
    if (answer.getPaymentDescription() == null || answer.getFiscalCodePA() == null
        || answer.getCompanyName() == null) {
      return Optional.of("paymentDescription, fiscalCodePA or companyName missing");
    }
    return Optional.empty();
  }

  static Optional<String> objectionTo(CtPaymentPAV2 data, Notice notice) {
    if (data == null) {
      return Optional.of("data missing");
    }
    var transfers = data.getTransferList().getTransfer();
    var sum = transfers.stream().map(CtTransferPAV2::getTransferAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(data.getPaymentAmount()) != 0) {
      return Optional.of("transfers do not add up to paymentAmount");
    }
    if (!notice.number().equals("3" + data.getCreditorReferenceId())) {
      return Optional.of("creditorReferenceId does not belong to the notice number");
    }
    return transfers.stream()
        .filter(transfer -> !isIban(transfer.getIBAN()))
        .findFirst()
        .map(transfer -> "IBAN not well formed in transfer " + transfer.getIdTransfer());
  }

  static boolean isIban(String iban) {
    if (iban == null || !iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
      return false;
    }
    var digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4)).chars()
        .forEach(c -> digits.append(Character.getNumericValue(c)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
  }
}
