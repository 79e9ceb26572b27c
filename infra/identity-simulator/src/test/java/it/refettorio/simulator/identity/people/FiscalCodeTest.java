package it.refettorio.simulator.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"VRDLVI86D57H501H", "FOXFEX90C43D969V", "MLTLRT82C15M999C"})
  void acceptsTheRightCheckLetter(String code) {
    assertThat(new FiscalCode(code).value()).isEqualTo(code);
  }

  @Test
  void acceptsADigitReplacedByALetter() {
    assertThat(new FiscalCode("SBBMRT87L47D61NM").value()).endsWith("61NM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VRDLVI86D57H501A", "MLTLRT82C15M999D"})
  void refusesAWrongCheckLetter(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FiscalCode(code))
        .withMessageStartingWith("Wrong check letter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vrdlvi86d57h501h", "VRDLVI86D57H501", "VRDLVI86F57H501H"})
  void refusesWhatHasNotTheShape(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FiscalCode(code))
        .withMessageStartingWith("Not a codice fiscale");
  }
}
