package it.refettorio.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.local.demo.School.Cycle;
import it.refettorio.local.demo.School.SchoolClass;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MunicipalityTest {

  private final Municipality town = Municipality.generate();

  @Test
  void isTheSameAtEveryStart() {
    for (OfficeFile file : OfficeFile.values()) {
      assertThat(file.text(Municipality.generate())).isEqualTo(file.text(town));
    }
  }

  @Test
  void hasFourSchoolsAndAboutThreeHundredPupils() {
    assertThat(town.schools()).extracting(School::cycle).containsExactly(
        Cycle.INFANZIA, Cycle.PRIMARIA, Cycle.PRIMARIA, Cycle.SECONDARIA_I);
    assertThat(town.pupils()).hasSizeBetween(290, 310);
    assertThat(town.families()).hasSizeBetween(180, 260);
  }

  @Test
  void emmaEatsOnMondaysInFifthGradeAtTheDanteForFiveEightyAMeal() {
    Family molteni = familyOf("Alberto", "Molteni");
    Pupil emma = molteni.pupils().getFirst();

    assertThat(molteni.holder().codiceFiscale()).isEqualTo("MLTLRT82C15M999C");
    assertThat(emma.person().codiceFiscale()).isEqualTo("MLTMME16E60M999G");
    assertThat(emma.school().name()).isEqualTo("Scuola primaria Dante Alighieri");
    assertThat(classOf(emma).name()).isEqualTo("5A");
    assertThat(classOf(emma).days()).isEqualTo("lun");
    assertThat(OfficeFile.TARIFFE.text(town))
        .contains("RESIDENTE;Residente;MENSA;2026-09-01;5,80;");
    assertThat(emma.tariff()).isEqualTo(Tariff.RESIDENT);
  }

  @Test
  void theNamedFamiliesHaveTheirChildrenInClassesThatFitTheAge() {
    assertThat(familyOf("Livia", "Verdebosco").pupils())
        .extracting(pupil -> pupil.school().cycle())
        .containsExactly(Cycle.PRIMARIA, Cycle.INFANZIA);
    assertThat(familyOf("Nicolò", "D'Acquaviola").pupils())
        .extracting(Pupil::className).containsExactly("4B", "4B");
    assertThat(familyOf("Fè", "Fo").pupils()).singleElement()
        .satisfies(ugo -> assertThat(ugo.tariff()).isEqualTo(Tariff.REDUCED));
  }

  @Test
  void everyPupilIsInAClassOfItsSchoolAndOfItsAge() {
    for (Pupil pupil : town.pupils()) {
      SchoolClass schoolClass = classOf(pupil);
      int born = pupil.person().born().getYear();
      // Danylo arrived from abroad and began a class lower.
      int earliest = pupil.person().firstName().equals("Danylo") ? 1 : 0;
      assertThat(born).as(pupil.toString())
          .isBetween(schoolClass.bornFrom() - earliest, schoolClass.bornTo());
    }
  }

  @Test
  void nobodySharesATaxCodeAndEveryCheckLetterIsRight() {
    List<String> codes = town.families().stream()
        .flatMap(family -> Stream.concat(
            Stream.concat(Stream.of(family.holder()), family.second().stream()),
            family.pupils().stream().map(Pupil::person)))
        .map(Person::codiceFiscale).toList();

    assertThat(codes).doesNotHaveDuplicates().allSatisfy(code -> {
      assertThat(code).matches("[A-Z]{6}\\d\\d[A-Z]\\d\\d[A-Z]\\d{3}[A-Z]");
      assertThat(CodiceFiscale.check(code.substring(0, 15))).isEqualTo(code.charAt(15));
    });
  }

  @Test
  void chosenDaysAreDaysOfTheClass() {
    assertThat(town.pupils()).filteredOn(pupil -> !pupil.days().isEmpty()).isNotEmpty()
        .allSatisfy(pupil -> assertThat(classOf(pupil).days().split(" "))
            .contains(pupil.days().split(" ")));
  }

  @Test
  void theFilesHaveTheirHeadersAndARowForEachPupil() {
    assertThat(OfficeFile.SCUOLE.text(town))
        .startsWith("codice_scuola;scuola;ciclo;classe;giorni_mensa\n")
        .contains("RVEE001012;Scuola primaria Dante Alighieri;PRIMARIA;5A;lun\n");
    assertThat(OfficeFile.FAMIGLIE.text(town)).startsWith(
        "referente_cf;referente_nome;referente_cognome;secondo_cf;secondo_nome;"
            + "secondo_cognome;alunno_cf;alunno_nome;alunno_cognome;alunno_nascita\n")
        .contains("MLTLRT82C15M999C;Alberto;Molteni;;;;"
            + "MLTMME16E60M999G;Emma;Molteni;2016-05-20\n");
    assertThat(OfficeFile.ISCRIZIONI.text(town))
        .contains("MLTMME16E60M999G;MENSA;RVEE001012;5A;RESIDENTE;;2026-09-14;\n");
    assertThat(OfficeFile.CALENDARIO.text(town)).startsWith(
        "tipo;dal;al;codice_scuola;descrizione\nSERVIZIO;2026-09-14;2027-06-04;;");
    for (OfficeFile file : List.of(OfficeFile.FAMIGLIE, OfficeFile.ISCRIZIONI)) {
      assertThat(file.text(town).lines()).hasSize(town.pupils().size() + 1);
    }
  }

  @Test
  void theServiceBeginsOnAMondayAndTheSpansAreInOrder() {
    assertThat(CalendarPlan.SERVICE_BEGINS.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(CalendarPlan.spans())
        .allSatisfy(span -> assertThat(span.to()).isAfterOrEqualTo(span.from()));
  }

  private Family familyOf(String firstName, String lastName) {
    return town.families().stream()
        .filter(family -> family.holder().firstName().equals(firstName)
            && family.holder().lastName().equals(lastName))
        .findFirst().orElseThrow();
  }

  private static SchoolClass classOf(Pupil pupil) {
    return pupil.school().classes().stream()
        .filter(each -> each.name().equals(pupil.className())).findFirst().orElseThrow();
  }
}
