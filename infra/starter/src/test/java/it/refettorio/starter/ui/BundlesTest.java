package it.refettorio.starter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class BundlesTest {

  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  private final Properties italian = bundle("ui.properties");
  private final Properties english = bundle("ui_en.properties");

  @Test
  void saysEverythingInBothLanguages() {
    assertThat(english.keySet()).isEqualTo(italian.keySet());
  }

  @Test
  void doublesApostrophesOnlyWhereArgumentsFollow() {
    for (var bundle : new Properties[] {italian, english}) {
      bundle.forEach((key, text) -> {
        var value = text.toString();
        if (value.contains("{")) {
          assertThat(LONE_APOSTROPHE.matcher(value).find()).as("%s", key).isFalse();
        } else {
          assertThat(value).as("%s", key).doesNotContain("''");
        }
      });
    }
  }

  private static Properties bundle(String name) {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new EncodedResource(new ClassPathResource(name, Ui.class), "UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
