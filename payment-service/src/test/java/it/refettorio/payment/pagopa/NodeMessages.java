package it.refettorio.payment.pagopa;

/** What the Node sends, word for word as in the interface's published examples. */
public final class NodeMessages {

  public static final String EC = "01234567890";
  public static final String BROKER = "09876543210";
  public static final String STATION = "09876543210_01";

  private NodeMessages() {}

  public static String envelope(String payload) {
    return """
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
          <soapenv:Header/><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>"""
        .formatted(payload);
  }

  public static String verify(String nav) {
    return root("paVerifyPaymentNoticeReq", head() + qrCode(nav));
  }

  public static String activate(String nav) {
    return root("paGetPaymentReq", head() + qrCode(nav) + "<amount>48.60</amount>");
  }

  public static String activateV2(String nav) {
    return root("paGetPaymentV2Request", head() + qrCode(nav)
        + "<amount>48.60</amount><paymentNote>CART-7f3a</paymentNote>");
  }

  public static String demand() {
    return root("paDemandPaymentNoticeRequest", head()
        + "<idServizio>00001</idServizio><idSoggettoServizio>00002</idSoggettoServizio>"
        + "<datiSpecificiServizioRequest>PGEvPg==</datiSpecificiServizioRequest>");
  }

  public static String receipt(String nav, String receiptId, String amount) {
    return root("paSendRTReq", head() + receiptBody(nav, receiptId, amount, "", ""));
  }

  public static String receiptV2(String nav, String receiptId, String amount) {
    return root("paSendRTV2Request", head() + receiptBody(nav, receiptId, amount,
        "<companyName>Comune di Esempio</companyName>", "<paymentNote>CART-7f3a</paymentNote>"));
  }

  public static String root(String name, String content) {
    return "<pafn:%s xmlns:pafn=\"http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd\">%s</pafn:%s>"
        .formatted(name, content, name);
  }

  private static String head() {
    return "<idPA>" + EC + "</idPA><idBrokerPA>" + BROKER + "</idBrokerPA><idStation>" + STATION
        + "</idStation>";
  }

  private static String qrCode(String nav) {
    return "<qrCode><fiscalCode>" + EC + "</fiscalCode><noticeNumber>" + nav
        + "</noticeNumber></qrCode>";
  }

  private static String receiptBody(
      String nav, String receiptId, String amount, String transferCompany, String note) {
    return """
        <receipt>
          <receiptId>%s</receiptId>
          <noticeNumber>%s</noticeNumber>
          <fiscalCode>01234567890</fiscalCode>
          <outcome>OK</outcome>
          <creditorReferenceId>%s</creditorReferenceId>
          <paymentAmount>%s</paymentAmount>
          <description>Refezione scolastica novembre 2026</description>
          <companyName>Comune di Esempio</companyName>
          <debtor>
            <uniqueIdentifier>
              <entityUniqueIdentifierType>F</entityUniqueIdentifierType>
              <entityUniqueIdentifierValue>MLTLRT84A01H501V</entityUniqueIdentifierValue>
            </uniqueIdentifier>
            <fullName>Alberto Molteni</fullName>
          </debtor>
          <transferList>
            <transfer>
              <idTransfer>1</idTransfer>
              <transferAmount>%s</transferAmount>
              <fiscalCodePA>01234567890</fiscalCodePA>%s
              <IBAN>IT60X0542811101000000123456</IBAN>
              <remittanceInformation>Refezione scolastica novembre 2026</remittanceInformation>
              <transferCategory>9/0101000AP/</transferCategory>
            </transfer>
          </transferList>
          <idPSP>PSPESEMP</idPSP>
          <pspFiscalCode>11223344556</pspFiscalCode>
          <PSPCompanyName>Banca Esempio SpA</PSPCompanyName>
          <idChannel>11223344556_01</idChannel>
          <channelDescription>app</channelDescription>
          <payer>
            <uniqueIdentifier>
              <entityUniqueIdentifierType>F</entityUniqueIdentifierType>
              <entityUniqueIdentifierValue>BNCNNA85A41H501X</entityUniqueIdentifierValue>
            </uniqueIdentifier>
            <fullName>Anna Bianchi</fullName>
          </payer>
          <paymentMethod>creditCard</paymentMethod>%s
          <fee>1.50</fee>
          <paymentDateTime>2026-11-23T10:15:30</paymentDateTime>
          <applicationDate>2026-11-23</applicationDate>
          <transferDate>2026-11-24+01:00</transferDate>
          <standIn>false</standIn>
        </receipt>""".formatted(
            receiptId, nav, nav.substring(1), amount, amount, transferCompany, note);
  }
}
