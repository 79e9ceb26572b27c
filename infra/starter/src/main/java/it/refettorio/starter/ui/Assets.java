package it.refettorio.starter.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Style sheets, fonts, icons and scripts, under an address that changes with their content, so browsers may
 * keep them for ever.
 *
 * <p>The address follows from the files in this jar alone: the gateway, which serves them, and
 * each service, which only names them, arrive at the same without asking each other.
 *
 * @param prefix where the files are, such as {@code /a/0123456789/}
 */
public record Assets(String prefix) {

  static final String FOLDER = "assets/";
  /** In this order they are summed; a file left out here fails a test. */
  static final List<String> FILES = List.of(
      "app.css",
      "bootstrap-italia/LICENSE",
      "bootstrap-italia/bootstrap-italia.min.css",
      "bootstrap-italia/sprites.svg",
      "favicon.svg",
      "fonts.css",
      "fonts/OFL.txt",
      "fonts/titillium-web-300.woff2",
      "fonts/titillium-web-400.woff2",
      "fonts/titillium-web-600.woff2",
      "fonts/titillium-web-700.woff2",
      "live.js",
      "sum.js",
      "tabs.js");

  private static final int SHOWN_DIGITS = 10;

  /** Reads the files of this jar once; called at start. */
  public static Assets ofThisJar() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String file : FILES) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        digest.update(new ClassPathResource(FOLDER + file).getContentAsByteArray());
      }
      String sum = HexFormat.of().formatHex(digest.digest());
      return new Assets("/a/" + sum.substring(0, SHOWN_DIGITS) + "/");
    } catch (IOException incompleteJar) {
      throw new UncheckedIOException(incompleteJar);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The address of one file, such as {@code app.css}. */
  public String url(String file) {
    return prefix + file;
  }

  /** The address of a symbol of the icon sprite. */
  public String icon(String name) {
    return prefix + "bootstrap-italia/sprites.svg#" + name;
  }
}
