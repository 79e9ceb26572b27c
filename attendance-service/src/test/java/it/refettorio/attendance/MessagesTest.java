package it.refettorio.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertThat(bundle("messages_en.properties").stringPropertyNames())
        .isEqualTo(bundle("messages.properties").stringPropertyNames());
  }

  @Test
  void messagesWithArgumentsDoubleTheirApostrophes() throws IOException {
    for (var file : new String[] {"messages.properties", "messages_en.properties"}) {
      bundle(file).forEach((key, text) -> {
        if (text.toString().contains("{0}")) {
          assertThat(LONE_APOSTROPHE.matcher(text.toString()).find()).as(key.toString()).isFalse();
        } else {
          assertThat(text.toString()).as(key.toString()).doesNotContain("''");
        }
      });
    }
  }

  private static Properties bundle(String file) throws IOException {
    var bundle = new Properties();
    try (var in = MessagesTest.class.getResourceAsStream("/" + file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      bundle.load(reader);
    }
    return bundle;
  }
}
