package it.refettorio.enrolment.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.enrolment.listing.Fault;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

  private static final String HEADER = "codice;denominazione;servizio;valida_dal;prezzo;atto\n";
  private static final String ROW = "RES;Città;MENSA;2026-09-01;5,80;Delibera\n";

  @Test
  void readsAFileWithByteOrderMarkAndWindowsLineEnds() {
    var sheet = read("\uFEFF" + (HEADER + ROW).replace("\n", "\r\n"));

    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.rows()).singleElement().satisfies(row ->
        assertThat(row.required("denominazione", Cells::text)).isEqualTo("Città"));
  }

  @Test
  void refusesOtherEncodingsAndSaysHowToSave() {
    for (var charset : new Charset[] {ISO_8859_1, UTF_16}) {
      var sheet = SheetReader.read(RosterKind.TARIFFE, (HEADER + ROW).getBytes(charset));

      assertThat(sheet.rows()).isEmpty();
      assertThat(sheet.faults()).singleElement()
          .satisfies(fault -> assertThat(fault.message()).contains("CSV UTF-8"));
    }
  }

  @Test
  void namesTheColumnsThatAreMissing() {
    var sheet = read("codice;nome\nRES;Residente\n");

    assertThat(sheet.faults()).singleElement().satisfies(fault ->
        assertThat(fault.message()).contains("denominazione, servizio, valida_dal, prezzo, atto"));
  }

  @Test
  void takesColumnsInAnyOrderAndIgnoresOthers() {
    var sheet = read("note;atto;prezzo;valida_dal;servizio;denominazione;CODICE\n"
        + "x;Delibera;5,80;2026-09-01;MENSA;Residente;RES\n");

    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.rows().getFirst().required("codice", Cells::code)).isEqualTo("RES");
  }

  @Test
  void countsLinesAsAnEditorDoesWithBlankLinesAndLineBreaksInQuotes() {
    var sheet = read(HEADER + "\n" + "RES;\"Resi\ndente\";MENSA;2026-09-01;5,80;Delibera\n" + ROW
        + ";;;;;\n" + "RES;Residente\n");

    assertThat(sheet.rows()).extracting(Row::line).containsExactly(3, 5);
    assertThat(sheet.faults()).extracting(Fault::line).containsExactly(7);
  }

  @Test
  void refusesAnEmptyFileAndAFileWithOnlyItsHeader() {
    assertThat(read("").faults()).hasSize(1);
    assertThat(read(HEADER).faults()).hasSize(1);
  }

  @Test
  void refusesAQuoteThatIsNotClosed() {
    assertThat(read(HEADER + "RES;\"Residente;MENSA;2026-09-01;5,80;Delibera\n").faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("virgolette"));
  }

  @Test
  void refusesMoreLinesThanAnyListHas() {
    var sheet = read(HEADER + ROW.repeat(SheetReader.MOST_LINES + 1));

    assertThat(sheet.rows()).isEmpty();
    assertThat(sheet.faults()).singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("20000"));
  }

  private static Sheet read(String text) {
    return SheetReader.read(RosterKind.TARIFFE, text.getBytes(UTF_8));
  }
}
