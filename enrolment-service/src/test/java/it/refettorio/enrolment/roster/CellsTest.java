package it.refettorio.enrolment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.enrolment.school.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "5,80|580", "5,8|580", "5|500", "0|0", "0,05|5", "9999,99|999999"})
  void readsPricesAsWholeCents(String text, long cents) {
    assertThat(Cells.cents(text)).isEqualTo(Cell.good(cents));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.80", "-1", "5,801", "€ 5,80", "cinque", "1.000,00", "10000", ","})
  void refusesPricesThatCouldMeanSomethingElse(String text) {
    assertThat(Cells.cents(text)).isInstanceOf(Cell.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-14", "14/09/2026", "14/9/2026"})
  void readsDatesInBothWaysOfWriting(String text) {
    assertThat(Cells.date(text)).isEqualTo(Cell.good(LocalDate.of(2026, 9, 14)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/02/2026", "2026-02-30", "14/09/26", "14-09-2026", "0026-09-14", "x"})
  void refusesDatesThatDoNotExistOrHaveAnImpossibleYear(String text) {
    assertThat(Cells.date(text)).isInstanceOf(Cell.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lun mer", "MER LUN", "mer, lun", "lun/mer", "lun  lun mer"})
  void readsDaysInAnyOrderAndCase(String text) {
    assertThat(Cells.weekdays(text))
        .isEqualTo(Cell.good(Weekdays.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)));
  }

  @Test
  void refusesASundayByItsName() {
    assertThat(Cells.weekdays("lun dom")).isInstanceOfSatisfying(
        Cell.Bad.class, bad -> assertThat(bad.why()).contains("«dom» non è un giorno di mensa"));
  }

  @Test
  void writesClassesInUpperCaseAndRefusesBlanksWithin() {
    assertThat(Cells.code("5a")).isEqualTo(Cell.good("5A"));
    assertThat(Cells.code("5 a")).isInstanceOf(Cell.Bad.class);
  }

  @Test
  void knowsTheServiceAndTheCyclesByTheirWords() {
    assertThat(Cells.service("mensa")).isInstanceOf(Cell.Good.class);
    assertThat(Cells.service("piscina")).isInstanceOf(Cell.Bad.class);
    assertThat(Cells.cycle("primaria")).isInstanceOf(Cell.Good.class);
    assertThat(Cells.cycle("liceo")).isInstanceOfSatisfying(Cell.Bad.class,
        bad -> assertThat(bad.why()).contains("INFANZIA, PRIMARIA, SECONDARIA_I"));
  }
}
