package it.refettorio.payment.pagopa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** The schema's dates and amounts in Java's words. */
final class XmlValues {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  private static final DatatypeFactory DATATYPES = DatatypeFactory.newDefaultInstance();

  private XmlValues() {}

  /** Decimal euro with two digits; the schema refuses {@code 48.6}. */
  static BigDecimal euro(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  static long cents(BigDecimal euro) {
    return euro.movePointRight(2).longValueExact();
  }

  /** Without offset: dates on this interface are those of Italy. */
  static XMLGregorianCalendar date(LocalDate date) {
    return DATATYPES.newXMLGregorianCalendar(date.toString());
  }

  /** A date may carry an offset; it means the same day here. */
  static LocalDate date(XMLGregorianCalendar xml) {
    return xml == null ? null : LocalDate.of(xml.getYear(), xml.getMonth(), xml.getDay());
  }

  /** A time without offset is Italian time. */
  static Instant instant(XMLGregorianCalendar xml) {
    if (xml == null) {
      return null;
    }
    var local = LocalDateTime.of(date(xml),
        LocalTime.of(xml.getHour(), xml.getMinute(), xml.getSecond()));
    return xml.getTimezone() == DatatypeConstants.FIELD_UNDEFINED
        ? local.atZone(ROME).toInstant()
        : local.toInstant(ZoneOffset.ofTotalSeconds(xml.getTimezone() * 60));
  }

  /** The schema's texts have a longest length. */
  static String atMost(int length, String text) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
