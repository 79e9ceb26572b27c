package it.refettorio.local.demo;

import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Progress;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The people whom the identity simulator lets in, read from the simulator's own list. */
public final class TestPeople {

  private static final String CHILD = "figlio";
  private static final String OPERATOR = "operatore";
  /** Shown at the end of a start: the family of the manual first, then a family with two. */
  private static final List<String> SHOWN = List.of("P35", "P01", "P32", "P33", "P34");

  private final List<CSVRecord> rows;

  private TestPeople(List<CSVRecord> rows) {
    this.rows = rows;
  }

  public static TestPeople read() {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = new InputStreamReader(
        TestPeople.class.getResourceAsStream("/people.csv"), StandardCharsets.UTF_8)) {
      return new TestPeople(format.parse(reader).getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A named family: the adults in the order of the list, the first one holds the account. */
  record NamedFamily(String id, List<Person> adults, List<Person> children) {}

  /** The families that have a child, by their id, in the order of the list. */
  List<NamedFamily> families() {
    Map<String, NamedFamily> families = new LinkedHashMap<>();
    for (CSVRecord row : rows) {
      if (!row.get("ruolo").equals(OPERATOR)) {
        var family = families.computeIfAbsent(row.get("famiglia"),
            id -> new NamedFamily(id, new ArrayList<>(), new ArrayList<>()));
        (row.get("ruolo").equals(CHILD) ? family.children() : family.adults()).add(person(row));
      }
    }
    return families.values().stream().filter(family -> !family.children().isEmpty()).toList();
  }

  /** Tells where the portal is and who can log in. */
  public void print(Progress progress, PortPlan ports) {
    progress.say("");
    progress.say("  Portale              " + ports.url(Part.GATEWAY));
    progress.say("  Ufficio scuola       " + ports.url(Part.GATEWAY) + "/ufficio");
    progress.say("  Simulatore SPID/CIE  " + ports.url(Part.IDENTITY_SIMULATOR));
    progress.say("  Simulatore pagoPA    " + ports.url(Part.PAGOPA_SIMULATOR));
    progress.say("\nPersone di prova (l'accesso le elenca tutte):");
    for (String id : SHOWN) {
      rows.stream().filter(row -> row.get("id").equals(id)).forEach(row -> progress.say(
          "  %-18s %s".formatted(row.get("nome") + " " + row.get("cognome"), row.get("note"))));
    }
  }

  private static Person person(CSVRecord row) {
    return new Person(row.get("nome"), row.get("cognome"),
        LocalDate.parse(row.get("data_nascita")), row.get("codice_fiscale"));
  }
}
