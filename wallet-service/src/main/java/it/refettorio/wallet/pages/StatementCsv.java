package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Ui;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** A statement for a spreadsheet, a line a movement, the oldest first. */
final class StatementCsv {

  private StatementCsv() {}

  /** @param name of the file */
  static ResponseEntity<byte[]> of(Ui ui, StatementView view, String name) {
    var file = new CsvFile(List.of(
        ui.t("statement.csv.date"), ui.t("statement.csv.what"), ui.t("statement.csv.pupil"),
        ui.t("statement.csv.service"), ui.t("statement.csv.tariff"),
        ui.t("statement.csv.reference"), ui.t("statement.csv.amount"),
        ui.t("statement.csv.balance")));
    for (var line : view.movements()) {
      // In groups of four a spreadsheet takes a notice number for text and keeps all its digits.
      file.line(
          line.date(), Movements.words(ui, line.kind(), line.pupil()), line.pupil(),
          line.service() == null ? null : ui.t("service." + line.service()), line.tariffName(),
          Reference.grouped(line.reference()), CsvFile.amount(line.amountCents()),
          CsvFile.amount(line.balanceCents()));
    }
    if (view.cut()) {
      file.line(ui.t("statement.cut", StatementView.LONGEST));
    }
    return file.answer(name);
  }
}
