package it.refettorio.local.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The five files of the school office: semicolons, UTF-8, a header line. */
enum OfficeFile {
  SCUOLE("scuole.csv", "codice_scuola", "scuola", "ciclo", "classe", "giorni_mensa") {
    @Override void rows(Municipality town, CSVPrinter out) throws IOException {
      for (School school : town.schools()) {
        for (School.SchoolClass each : school.classes()) {
          out.printRecord(
              school.code(), school.name(), school.cycle(), each.name(), each.days());
        }
      }
    }
  },
  TARIFFE("tariffe.csv",
      "codice", "denominazione", "servizio", "valida_dal", "prezzo", "atto") {
    @Override void rows(Municipality town, CSVPrinter out) throws IOException {
      for (Tariff tariff : town.tariffs()) {
        out.printRecord(
            tariff.code(), tariff.name(), SERVICE, "2026-09-01", tariff.price(), tariff.act());
      }
    }
  },
  FAMIGLIE("famiglie.csv",
      "referente_cf", "referente_nome", "referente_cognome",
      "secondo_cf", "secondo_nome", "secondo_cognome",
      "alunno_cf", "alunno_nome", "alunno_cognome", "alunno_nascita") {
    @Override void rows(Municipality town, CSVPrinter out) throws IOException {
      for (Family family : town.families()) {
        for (Pupil pupil : family.pupils()) {
          Person holder = family.holder();
          Person child = pupil.person();
          out.printRecord(
              holder.codiceFiscale(), holder.firstName(), holder.lastName(),
              family.second().map(Person::codiceFiscale).orElse(""),
              family.second().map(Person::firstName).orElse(""),
              family.second().map(Person::lastName).orElse(""),
              child.codiceFiscale(), child.firstName(), child.lastName(), child.born());
        }
      }
    }
  },
  ISCRIZIONI("iscrizioni.csv",
      "alunno_cf", "servizio", "codice_scuola", "classe", "tariffa", "giorni", "dal", "al") {
    @Override void rows(Municipality town, CSVPrinter out) throws IOException {
      for (Pupil pupil : town.pupils()) {
        out.printRecord(
            pupil.person().codiceFiscale(), SERVICE, pupil.school().code(), pupil.className(),
            pupil.tariff(), pupil.days(), pupil.from(), "");
      }
    }
  },
  CALENDARIO("calendario.csv", "tipo", "dal", "al", "codice_scuola", "descrizione") {
    @Override void rows(Municipality town, CSVPrinter out) throws IOException {
      for (CalendarPlan.Span span : CalendarPlan.spans()) {
        out.printRecord(span.kind(), span.from(), span.to(), "", span.reason());
      }
    }
  };

  private static final String SERVICE = "MENSA";

  private final String fileName;
  private final List<String> header;

  OfficeFile(String fileName, String... header) {
    this.fileName = fileName;
    this.header = List.of(header);
  }

  String fileName() {
    return fileName;
  }

  String text(Municipality town) {
    var text = new StringWriter();
    var format = CSVFormat.DEFAULT.builder()
        .setDelimiter(';').setRecordSeparator("\n")
        .setHeader(header.toArray(String[]::new)).get();
    try (var out = new CSVPrinter(text, format)) {
      rows(town, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  abstract void rows(Municipality town, CSVPrinter out) throws IOException;
}
