package it.refettorio.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeNumberTest {

  @ParameterizedTest
  @CsvSource({
      "01, 2026000000042, 301202600000004244, 01202600000004244",
      "12, 0260000001234, 312026000000123418, 12026000000123418",
      "01, 0000000000002, 301000000000000245, 01000000000000245"})
  void writesTheNumbersOfThePublishedExamples(
      String segregation, String base, String nav, String iuv) {
    var number = NoticeNumber.of(segregation, base);

    assertThat(number.value()).isEqualTo(nav);
    assertThat(number.iuv()).isEqualTo(iuv);
  }

  @Test
  void padsCheckDigitsBelowTen() {
    for (long base = 0; base < 200; base++) {
      var nav = NoticeNumber.of("00", "%013d".formatted(base)).value();

      assertThat(nav).hasSize(18);
      assertThat(Long.parseLong(nav.substring(0, 16)) % 93)
          .isEqualTo(Long.parseLong(nav.substring(16)));
    }
  }

  @Test
  void takesANumberFromOutsideWhateverItsCheckDigits() {
    assertThat(new NoticeNumber("302012387654312384").iuv()).isEqualTo("02012387654312384");
  }

  @Test
  void knowsTheProbeOfTheNode() {
    assertThat(new NoticeNumber("000000000000000000").isProbe()).isTrue();
    assertThat(new NoticeNumber("301202600000004244").isProbe()).isFalse();
  }

  @Test
  void groupsDigitsForReading() {
    assertThat(new NoticeNumber("301202600000004244").grouped())
        .isEqualTo("3012 0260 0000 0042 44");
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> new NoticeNumber("30120260000000424"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NoticeNumber.of("1", "2026000000042"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NoticeNumber.of("01", "20260000000420"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
