package it.refettorio.starter.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import it.refettorio.starter.ui.UiConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Paper for the services that bring the renderer along. */
@AutoConfiguration(after = UiConfiguration.class)
@ConditionalOnClass(PdfRendererBuilder.class)
public class PaperConfiguration {

  @Bean
  @ConditionalOnBean(TemplateEngine.class)
  Paper paper(TemplateEngine templates) {
    return new Paper(templates);
  }
}
