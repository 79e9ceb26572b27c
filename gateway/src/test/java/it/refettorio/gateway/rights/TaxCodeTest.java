package it.refettorio.gateway.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "VRDLVI86D57H501H", "TINIT-VRDLVI86D57H501H", "tinit-vrdlvi86d57h501h", " VRDLVI86D57H501H "
  })
  void readsWhatProvidersSend(String sent) {
    assertThat(TaxCode.read(sent)).contains(new TaxCode("VRDLVI86D57H501H"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "VRDLVI86D57H501", "VRDLVI86D57H501HH", "VRDLVI86D57H501K", "VRDLVI86Z57H501H",
    "12345678901", "VATIT-12345678901", "TINFR-VRDLVI86D57H501H", "VRDLVI86D57H5O1H"
  })
  void refusesAnythingElse(String sent) {
    assertThat(TaxCode.read(sent)).isEmpty();
  }

  @Test
  void refusesEveryOtherCheckLetter() {
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      assertThat(TaxCode.read("VRDLVI86D57H501" + letter).isPresent()).isEqualTo(letter == 'H');
    }
  }

  @Test
  void neverShowsItselfInALog() {
    assertThat(new TaxCode("VRDLVI86D57H501H")).asString().doesNotContain("VRDLVI");
  }
}
