package it.refettorio.payment.notice;

import java.util.regex.Pattern;

/**
 * Numero avviso (NAV): 3, segregation code, 13 free digits, two check digits (SACI 3.2). Without
 * its first digit it is the IUV. A number from outside is a key and nothing else: its check digits are
 * never a reason to refuse it.
 */
public record NoticeNumber(String value) {

  private static final Pattern FORM = Pattern.compile("\\d{18}");
  private static final String AUX_DIGIT = "3";
  private static final long CHECK_MODULUS = 93;
  private static final NoticeNumber PROBE = new NoticeNumber("0".repeat(18));

  public NoticeNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A notice number has 18 digits");
    }
  }

  /**
   * A number of our own.
   *
   * @param segregationCode two digits given by PagoPA to this generation point
   * @param base 13 digits that were never used before
   */
  public static NoticeNumber of(String segregationCode, String base) {
    if (!segregationCode.matches("\\d{2}") || !base.matches("\\d{13}")) {
      throw new IllegalArgumentException("Two digits and thirteen digits make a notice number");
    }
    var checked = AUX_DIGIT + segregationCode + base;
    return new NoticeNumber(
        checked + "%02d".formatted(Long.parseLong(checked) % CHECK_MODULUS));
  }

  /** The 17 digits that identify the single payment; SOAP calls it creditorReferenceId. */
  public String iuv() {
    return value.substring(1);
  }

  /** The eighteen zeros with which the Node asks whether the station is back. */
  public boolean isProbe() {
    return equals(PROBE);
  }

  /** In groups of four, as people read it. */
  public String grouped() {
    return value.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  @Override
  public String toString() {
    return value;
  }
}
