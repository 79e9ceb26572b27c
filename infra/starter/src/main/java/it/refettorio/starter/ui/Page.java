package it.refettorio.starter.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractTemplateView;

/** Makes the whole page before the first byte leaves: an error still gets a page of its own. */
class Page extends AbstractTemplateView {

  private final TemplateEngine templates;

  Page(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public boolean checkResource(Locale locale) {
    return templates.hasTemplate(getUrl());
  }

  @Override
  protected void renderMergedTemplateModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var page = new Utf8ByteOutput();
    templates.render(getUrl(), model, page);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
