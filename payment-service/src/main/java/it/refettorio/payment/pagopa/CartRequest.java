package it.refettorio.payment.pagopa;

import java.util.List;

/** {@code CartRequestV2} of Checkout's description; amounts in cents. */
record CartRequest(
    List<Line> paymentNotices, ReturnUrls returnUrls, String idCart, boolean allCCP) {

  record Line(String noticeNumber, String fiscalCode, long amount, String companyName,
      String description) {}

  record ReturnUrls(String returnOkUrl, String returnCancelUrl, String returnErrorUrl,
      String returnWaitingUrl) {}
}
