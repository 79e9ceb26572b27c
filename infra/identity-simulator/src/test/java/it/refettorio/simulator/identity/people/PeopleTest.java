package it.refettorio.simulator.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private final People people = new People();

  @Test
  void everyCodiceFiscaleOfTheFileIsRightAndTellsBirthAndSex() {
    // Reading the file checks each letter; the middle must agree with the other columns.
    var withCode = people.everybody().stream().filter(p -> p.fiscalCode().isPresent()).toList();

    assertThat(people.everybody()).hasSize(36);
    assertThat(withCode).hasSize(35).allSatisfy(person -> {
      var code = person.fiscalCode().orElseThrow().value();
      var birth = person.birth().date();
      int day = birth.getDayOfMonth() + (person.gender() == Person.Gender.F ? 40 : 0);
      var month = "ABCDEHLMPRST".charAt(birth.getMonthValue() - 1);
      assertThat(code.substring(6, 11))
          .isEqualTo("%02d%s%02d".formatted(birth.getYear() % 100, month, day));
      assertThat(code.substring(11, 13)).isEqualTo(person.birth().placeCode().substring(0, 2));
    });
  }

  @Test
  void nobodyIsListedTwice() {
    var everybody = people.everybody();

    assertThat(everybody.stream().map(Person::id).collect(Collectors.toSet()))
        .hasSameSizeAs(everybody);
    assertThat(everybody.stream().map(Person::fiscalCode).flatMap(Optional::stream))
        .doesNotHaveDuplicates();
  }

  @Test
  void theFamilyOfTheManualIsThere() {
    var alberto = people.withId("P35").orElseThrow();
    var emma = people.withId("P36").orElseThrow();

    assertThat(alberto.fullName()).isEqualTo("Alberto Molteni");
    assertThat(alberto.schemes()).containsExactly(Scheme.SPID, Scheme.CIE);
    assertThat(alberto.highestLevel()).isEqualTo(Level.THREE);
    assertThat(alberto.email()).hasValueSatisfying(it -> assertThat(it).endsWith("@posta.example"));
    assertThat(emma.fullName()).isEqualTo("Emma Molteni");
    assertThat(emma.birth().date()).isBetween(
        LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31));
    assertThat(emma.schemes()).isEmpty();
  }

  @Test
  void citizensAndStaffNeverMix() {
    assertThat(people.whoCanLogIn(false)).noneMatch(p -> p.officeRole().isPresent());
    assertThat(people.whoCanLogIn(true)).hasSize(3).allMatch(p -> p.officeRole().isPresent());
  }

  @Test
  void aSearchOverlooksCaseAccentsAndTheOrderOfWords() {
    var nicolo = people.withId("P05").orElseThrow();

    assertThat(People.matches(nicolo, "acquaviola NICOLO")).isTrue();
    assertThat(People.matches(nicolo, "DCQNCL79M31")).isTrue();
    assertThat(People.matches(nicolo, "")).isTrue();
    assertThat(People.matches(nicolo, "molteni")).isFalse();
  }
}
