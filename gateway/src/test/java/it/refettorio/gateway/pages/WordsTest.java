package it.refettorio.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void saysEverythingInBothLanguages() throws IOException {
    assertThat(words("/messages_en.properties").stringPropertyNames())
        .isEqualTo(words("/messages.properties").stringPropertyNames());
  }

  private static Properties words(String file) throws IOException {
    var words = new Properties();
    try (var text = new InputStreamReader(
        WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      words.load(text);
    }
    return words;
  }
}
