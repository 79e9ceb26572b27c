package it.refettorio.payment.pagopa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTReq;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTV2Request;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeReq;
import it.refettorio.payment.notice.ANotice;
import it.refettorio.payment.notice.CreditorSettings;
import it.refettorio.payment.notice.PaymentNotice;
import jakarta.xml.bind.JAXBElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapMessagesTest {

  private static final String NAV = "301202600000004244";
  private static final CreditorSettings CREDITOR = new CreditorSettings("01234567890",
      "Comune di Roccaverde", "Ufficio Scuola", "IT60X0542811101000000123456", null,
      "9/0101000AP/", "01");

  private final SoapMessages soap = soap();
  private final PaymentAnswers answers = new PaymentAnswers(CREDITOR);

  @Test
  void readsAVerifyRequest() throws Exception {
    var request = (PaVerifyPaymentNoticeReq) read(NodeMessages.verify(NAV));

    assertThat(request.getQrCode().getNoticeNumber()).isEqualTo(NAV);
  }

  @Test
  void readsAReceiptOfTheFirstVersion() throws Exception {
    var receipt = ReceiptReader.read(
        ((PaSendRTReq) read(NodeMessages.receipt(NAV, "abc", "48.60"))).getReceipt(), "<m/>");

    assertThat(receipt.amountCents()).isEqualTo(4860);
    assertThat(receipt.payer().taxCode()).isEqualTo("BNCNNA85A41H501X");
    assertThat(receipt.paidAt()).isEqualTo(Instant.parse("2026-11-23T09:15:30Z"));
    assertThat(receipt.transferDate()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void readsAReceiptOfTheSecondVersion() throws Exception {
    var receipt = ReceiptReader.read(
        ((PaSendRTV2Request) read(NodeMessages.receiptV2(NAV, "abc", "48.60"))).getReceipt(),
        "<m/>");

    assertThat(receipt.feeCents()).isEqualTo(150);
    assertThat(receipt.iuv()).isEqualTo(NAV.substring(1));
  }

  @Test
  void refusesAReceiptThatTellsOfNoPayment() throws Exception {
    var none = (PaSendRTV2Request) read(NodeMessages.receiptV2(NAV, "abc", "48.60")
        .replace("<outcome>OK", "<outcome>KO"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ReceiptReader.read(none.getReceipt(), "<m/>"))
        .extracting(Refusal::fault).isEqualTo(PaFault.PAA_SEMANTICA);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "<idPA>01234567890</idPA> | ''",
      "<noticeNumber>301202600000004244 | <noticeNumber>30120260000000424",
      "<fiscalCode>01234567890 | <fiscalCode>0123456789X",
      "<idStation>09876543210_01</idStation> | <idStation></idStation>"})
  void refusesWhatDoesNotFitTheSchema(String good, String bad) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read(NodeMessages.verify(NAV).replace(good, bad)))
        .extracting(Refusal::fault).isEqualTo(PaFault.PAA_SINTASSI_EXTRAXSD);
  }

  @Test
  void refusesAnAmountWithoutTwoDecimals() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(
        () -> read(NodeMessages.receiptV2(NAV, "abc", "48.6")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "not xml at all",
      "<a/>",
      "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
      "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>"})
  void takesNothingButOneSoapEnvelope(String message) {
    assertThatThrownBy(() -> soap.payload(message.getBytes(UTF_8)))
        .isInstanceOf(NotSoapException.class);
  }

  static Stream<Arguments> everyFaultOfEveryOperation() {
    return Stream.of(Operation.values()).flatMap(operation ->
        Arrays.stream(PaFault.values()).map(fault -> Arguments.of(operation, fault)));
  }

  @ParameterizedTest
  @MethodSource("everyFaultOfEveryOperation")
  void writesEveryFaultOfEveryOperationWithinTheSchema(Operation operation, PaFault fault)
      throws Exception {
    var written = soap.wrap(operation.ko(fault.raisedBy("01234567890", "perché")));

    soap.read(soap.payload(written));
    assertThat(new String(written, UTF_8)).contains(
        "<outcome>KO</outcome>", "<faultCode>" + fault + "</faultCode>", "<id>01234567890</id>");
  }

  @Test
  void writesEveryAnswerWithinTheSchema() throws Exception {
    var notice = notice("Ricarica mensa scolastica: 10 pasti");
    for (JAXBElement<?> answer : new JAXBElement<?>[] {
        answers.verified(notice), answers.payment(notice, CREDITOR.iban()),
        answers.paymentV2(notice, CREDITOR.iban()), Operation.SEND_RECEIPT.ok(),
        Operation.SEND_RECEIPT_V2.ok()}) {
      soap.read(soap.payload(soap.wrap(answer)));
    }
  }

  @Test
  void writesAmountsWithTwoDecimalsAndTheTransfersThatAddUp() throws Exception {
    var written = new String(soap.wrap(
        answers.paymentV2(notice("Ricarica"), CREDITOR.iban())), UTF_8);

    assertThat(written).contains("<paymentAmount>58.00</paymentAmount>",
        "<transferAmount>58.00</transferAmount>", "<creditorReferenceId>" + NAV.substring(1),
        "<dueDate>2026-11-30</dueDate>", "<companyName>Comune di Roccaverde</companyName>");
  }

  @Test
  void escapesWhatPeopleWrite() throws Exception {
    var written = soap.wrap(answers.verified(notice("Ricarica <mensa> & pasti")));

    soap.read(soap.payload(written));
    assertThat(new String(written, UTF_8)).contains("&lt;mensa&gt; &amp; pasti");
  }

  private static PaymentNotice notice(String reason) {
    return ANotice.ofTenMeals(UUID.randomUUID(), UUID.randomUUID(), reason);
  }

  private Object read(String payload) throws NotSoapException, Refusal {
    return soap.read(soap.payload(NodeMessages.envelope(payload).getBytes(UTF_8)));
  }

  private static SoapMessages soap() {
    try {
      return new SoapMessages();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
