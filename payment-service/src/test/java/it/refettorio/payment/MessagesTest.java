package it.refettorio.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void saysEverythingInBothLanguages() throws IOException {
    assertThat(words("messages_en").keySet()).isEqualTo(words("messages").keySet());
  }

  /** With arguments a message passes through MessageFormat, which eats single apostrophes. */
  @Test
  void doublesApostrophesOnlyWhereThereAreArguments() throws IOException {
    for (var bundle : new String[] {"messages", "messages_en"}) {
      words(bundle).forEach((key, text) -> {
        var pairs = text.toString().replace("''", "");
        if (text.toString().contains("{")) {
          assertThat(pairs).as("%s %s", bundle, key).doesNotContain("'");
        } else {
          assertThat(text.toString()).as("%s %s", bundle, key).doesNotContain("''");
        }
      });
    }
  }

  private static Properties words(String bundle) throws IOException {
    var words = new Properties();
    try (var in = Files.newBufferedReader(
        Path.of("src/main/resources", bundle + ".properties"), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
