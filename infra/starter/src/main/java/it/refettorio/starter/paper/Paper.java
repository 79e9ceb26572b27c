package it.refettorio.starter.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import it.refettorio.starter.ui.Ui;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;

/**
 * Makes PDF/UA of templates: tagged, with title, language and table headers, and with its own font
 * inside, so that it can be read aloud and searched.
 */
public class Paper {

  private static final String FONT = "Titillium Web";
  /** XML, which the renderer reads, has no place for them. */
  private static final String NOT_IN_XML = "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]";

  static {
    // It would tell of every font and page it makes.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private final TemplateEngine templates;

  Paper(TemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * Renders a template of XHTML, which names the document's title, language, author, subject and
   * description, and writes in the font Titillium Web of the weights 400 and 600.
   *
   * @param template such as {@code pages/statement-pdf.jte}; its parameters are ui and page
   */
  public byte[] pdf(String template, Ui ui, Object page) {
    var html = new StringOutput();
    templates.render(template, Map.of("ui", ui, "page", page), html);
    var paper = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true)
          .useFont(() -> font("400"), FONT, 400, FontStyle.NORMAL, true)
          .useFont(() -> font("600"), FONT, 600, FontStyle.NORMAL, true)
          .withProducer(ui.portal().municipality())
          .withHtmlContent(html.toString().replaceAll(NOT_IN_XML, ""), null)
          .toStream(paper)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paper.toByteArray();
  }

  private static InputStream font(String weight) {
    return Paper.class.getResourceAsStream("/fonts/titillium-web-" + weight + ".ttf");
  }
}
