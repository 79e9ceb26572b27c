package it.refettorio.simulator.identity.people;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Everybody in the file, in its order. */
@Component
public class People {

  private final List<Person> everybody;

  /** @throws IllegalArgumentException if a row of the file makes no sense */
  public People() {
    this("people.csv");
  }

  People(String resource) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = new ClassPathResource(resource).getInputStream();
        var text = new InputStreamReader(in, StandardCharsets.UTF_8);
        var rows = format.parse(text)) {
      everybody = rows.stream().map(PersonRow::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Person> everybody() {
    return everybody;
  }

  /** Who can log in, as a citizen or as a member of the municipality's staff. */
  public List<Person> whoCanLogIn(boolean office) {
    return everybody.stream()
        .filter(person -> !person.schemes().isEmpty() && person.worksForTheOffice() == office)
        .toList();
  }

  public Optional<Person> withId(String id) {
    return everybody.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** Whether every word is in the name, codice fiscale or note; case and accents do not count. */
  public static boolean matches(Person person, String words) {
    var text = plain(String.join(" ", person.fullName(), person.note(), person.id(),
        person.fiscalCode().map(FiscalCode::value).orElse("")));
    return plain(words).isBlank()
        || List.of(plain(words).strip().split("\\s+")).stream().allMatch(text::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
