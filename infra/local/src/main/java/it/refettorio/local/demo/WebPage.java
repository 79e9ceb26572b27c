package it.refettorio.local.demo;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer in HTML, and where the redirects led. */
record WebPage(URI address, int status, String html) {

  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final int FIRST_ERROR = 400;
  private static final int EXCERPT = 1_500;

  boolean refused() {
    return status >= FIRST_ERROR;
  }

  /** The value of the first input field of that name. */
  Optional<String> field(String name) {
    Matcher input = INPUT.matcher(html);
    while (input.find()) {
      if (input.group().contains("name=\"" + name + "\"")) {
        Matcher value = VALUE.matcher(input.group());
        return value.find() ? Optional.of(plain(value.group(1))) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The parameters in the address, decoded. */
  Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    if (address.getRawQuery() != null) {
      for (String pair : address.getRawQuery().split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return parameters;
  }

  /** What a person would read in the main part of the page, shortened. */
  String text() {
    String main = html.replaceFirst("(?s)^.*<main\\b", "<main").replaceFirst("(?s)</main>.*$", "");
    String text = plain(main.replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ").strip();
    return text.substring(0, Math.min(text.length(), EXCERPT));
  }

  private static String plain(String escaped) {
    return escaped.replace("&#39;", "'").replace("&#34;", "\"").replace("&quot;", "\"")
        .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
