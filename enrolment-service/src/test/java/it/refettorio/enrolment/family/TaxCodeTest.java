package it.refettorio.enrolment.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "MLTLRT82C15M999C", "MLTMME16E60M999G", "VRDLVI86D57H501H", "MNTNNI20P63A944L"})
  void acceptsCodesWithTheRightLastLetter(String code) {
    assertThat(TaxCode.faultOf(code)).isEmpty();
  }

  /** MLTLRT82C15M999C with its last digit, then all of them, replaced by letters. */
  @ParameterizedTest
  @ValueSource(strings = {"MLTLRT82C15M99VR", "MLTLRTUNCMRMVVVG"})
  void acceptsCodesWithLettersForDigits(String code) {
    assertThat(TaxCode.faultOf(code)).isEmpty();
    assertThat(new TaxCode(code).fits(LocalDate.of(1982, 3, 15))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      "MLTLRT82C15M999D, l'ultima lettera non torna",
      "MTLLRT82C15M999C, l'ultima lettera non torna",
      "MLTLRT82C15M999, 15 caratteri invece di 16",
      "1LTLRT82C15M999C, al posto sbagliato",
      "MLTLRT82F15M999C, al posto sbagliato",
      "MLTLRT82C15À999C, al posto sbagliato"})
  void saysWhatIsWrongWithOtherTexts(String text, String why) {
    assertThat(TaxCode.faultOf(text)).hasValueSatisfying(fault -> assertThat(fault).contains(why));
    assertThatThrownBy(() -> new TaxCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tidiesWhatPeopleType() {
    assertThat(TaxCode.tidy(" mltlrt 82c15 m999c ")).isEqualTo("MLTLRT82C15M999C");
  }

  @Test
  void fitsTheDayOfBirthOfAGirlToo() {
    var emma = new TaxCode("MLTMME16E60M999G");

    assertThat(emma.fits(LocalDate.of(2016, 5, 20))).isTrue();
    assertThat(emma.fits(LocalDate.of(2016, 5, 21))).isFalse();
    assertThat(emma.fits(LocalDate.of(2015, 5, 20))).isFalse();
  }
}
