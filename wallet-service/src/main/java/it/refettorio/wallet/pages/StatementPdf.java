package it.refettorio.wallet.pages;

import it.refettorio.starter.paper.Paper;
import it.refettorio.starter.ui.Ui;
import org.springframework.stereotype.Component;

/** A statement on paper. */
@Component
class StatementPdf {

  private final Paper paper;

  StatementPdf(Paper paper) {
    this.paper = paper;
  }

  byte[] of(Ui ui, StatementView view) {
    return paper.pdf("pages/statement-pdf.jte", ui, view);
  }
}
