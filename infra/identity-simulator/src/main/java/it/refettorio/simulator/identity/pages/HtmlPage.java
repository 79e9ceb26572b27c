package it.refettorio.simulator.identity.pages;

import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** A page from a compiled template; written whole, so that a failing one gets an error page. */
record HtmlPage(HttpStatus status, HtmlContent content) implements View {

  static HtmlPage of(HtmlContent content) {
    return new HtmlPage(HttpStatus.OK, content);
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var page = new Utf8ByteOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(page));
    response.setStatus(status.value());
    response.setContentType(getContentType());
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
