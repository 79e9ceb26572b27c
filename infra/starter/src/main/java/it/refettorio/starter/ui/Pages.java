package it.refettorio.starter.ui;

import gg.jte.TemplateEngine;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Finds compiled templates by the name a controller returns, such as {@code pages/today}. */
class Pages extends AbstractTemplateViewResolver {

  /** Ahead of Boot's own error page, which would otherwise win over error.jte. */
  private static final int BEFORE_BOOTS_ERROR_VIEW = Ordered.LOWEST_PRECEDENCE - 20;

  private final TemplateEngine templates;

  Pages(TemplateEngine templates) {
    this.templates = templates;
    setViewClass(Page.class);
    setSuffix(".jte");
    setOrder(BEFORE_BOOTS_ERROR_VIEW);
  }

  @Override
  protected Class<?> requiredViewClass() {
    return Page.class;
  }

  @Override
  protected AbstractUrlBasedView instantiateView() {
    return new Page(templates);
  }
}
