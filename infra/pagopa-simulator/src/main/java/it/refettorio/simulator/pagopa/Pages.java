package it.refettorio.simulator.pagopa;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws the simulator's few pages; no scripts, so the policy forbids them all. */
@Component
public class Pages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final TemplateEngine templates;

  Pages(TemplateEngine templates) {
    this.templates = templates;
  }

  public ResponseEntity<String> show(HttpStatus status, String template, Object page) {
    var html = new StringOutput();
    templates.render(template + ".jte", page, html);
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'")
        .header("Referrer-Policy", "no-referrer")
        .body(html.toString());
  }
}
