package it.refettorio.wallet.pages;

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
import org.springframework.stereotype.Component;

/**
 * A statement on paper, as PDF/UA: tagged, with title, language and table headers, and with its own
 * font inside, so that it can be read aloud and searched.
 */
@Component
class StatementPdf {

  private static final String FONT = "Titillium Web";
  /** XML, which the renderer reads, has no place for them. */
  private static final String NOT_IN_XML = "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]";

  static {
    // It would tell of every font and page it makes.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private final TemplateEngine templates;

  StatementPdf(TemplateEngine templates) {
    this.templates = templates;
  }

  byte[] of(Ui ui, StatementView view) {
    var html = new StringOutput();
    templates.render("pages/statement-pdf.jte", Map.of("ui", ui, "page", view), html);
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
    return StatementPdf.class.getResourceAsStream("/fonts/titillium-web-" + weight + ".ttf");
  }
}
