package it.refettorio.simulator.identity.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/** Turns one row of the file into a person; the columns keep the Italian names of the source. */
final class PersonRow {

  private static final String ANOMALY = "errore-";

  private PersonRow() {}

  static Person read(CSVRecord row) {
    return new Person(
        row.get("id"),
        row.get("nome"),
        row.get("cognome"),
        Person.Gender.valueOf(row.get("sesso")),
        new Person.Birth(LocalDate.parse(row.get("data_nascita")), row.get("belfiore_nascita"),
            row.get("luogo_nascita"), row.get("provincia_nascita")),
        given(row, "codice_fiscale").map(FiscalCode::new),
        given(row, "spid_code"),
        given(row, "email"),
        given(row, "cellulare"),
        new Person.Address(row.get("indirizzo"), row.get("cap"), row.get("comune"),
            row.get("provincia"), "IT"),
        schemes(row),
        given(row, "acr_max").flatMap(Level::ofAcr).orElse(Level.TWO),
        anomaly(row.get("esito_login")),
        given(row, "ruolo_ufficio"),
        row.get("note"));
  }

  private static Optional<String> given(CSVRecord row, String column) {
    return Optional.of(row.get(column)).filter(text -> !text.isBlank());
  }

  private static List<Scheme> schemes(CSVRecord row) {
    return given(row, "schemi").stream()
        .flatMap(names -> Arrays.stream(names.split(" ")))
        .map(Scheme::valueOf)
        .toList();
  }

  private static OptionalInt anomaly(String outcome) {
    return outcome.startsWith(ANOMALY)
        ? OptionalInt.of(Integer.parseInt(outcome.substring(ANOMALY.length())))
        : OptionalInt.empty();
  }
}
