package it.refettorio.starter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private final Formats italian = new Formats(Locale.ITALIAN);
  private final Formats english = new Formats(Locale.ENGLISH);

  @Test
  void writesAmountsAsItaliansDo() {
    assertThat(italian.money(123_450)).isEqualTo("1.234,50\u00a0€");
    assertThat(italian.money(5)).isEqualTo("0,05\u00a0€");
    assertThat(italian.money(0)).isEqualTo("0,00\u00a0€");
    assertThat(italian.money(123_456_789_00L)).isEqualTo("123.456.789,00\u00a0€");
  }

  @Test
  void writesDebtsWithARealMinusSign() {
    assertThat(italian.money(-580)).isEqualTo("−5,80\u00a0€");
    assertThat(italian.money(-5)).isEqualTo("−0,05\u00a0€");
    assertThat(english.money(-123_450)).isEqualTo("−€1,234.50");
  }

  @Test
  void writesEvenTheLargestAmounts() {
    assertThat(italian.money(Long.MAX_VALUE)).isEqualTo("92.233.720.368.547.758,07\u00a0€");
    assertThat(italian.money(Long.MIN_VALUE)).isEqualTo("−92.233.720.368.547.758,08\u00a0€");
  }

  @Test
  void groupsTheDigitsOfLargeCountsButNotOfYears() {
    assertThat(italian.any(11_272)).isEqualTo("11.272");
    assertThat(italian.any(3_000_000L)).isEqualTo("3.000.000");
    assertThat(english.any(11_272L)).isEqualTo("11,272");
    assertThat(italian.any(2026)).isEqualTo("2026");
  }

  @Test
  void readsAmountsAsPeopleTypeThem() {
    assertThat(Formats.cents("12")).hasValue(1200);
    assertThat(Formats.cents(" 12,5 € ")).hasValue(1250);
    assertThat(Formats.cents("12.50")).hasValue(1250);
    assertThat(Formats.cents("1.234,50")).hasValue(123_450);
    assertThat(Formats.cents("1.234")).hasValue(123_400);
    assertThat(Formats.cents("999.999.999,99")).hasValue(99_999_999_999L);
    assertThat(Formats.cents("999999999,99")).hasValue(99_999_999_999L);
    assertThat(Formats.cents(italian.money(123_450))).hasValue(123_450);
    assertThat(Formats.cents(Formats.typed(123_450))).hasValue(123_450);
  }

  @Test
  void readsNothingThatIsNotAnAmount() {
    for (String typed : new String[] {
        "", "-5", "−5", "cinque", "1,234", "1.23.4", "12,505", "1e3", "9999999999", "٣",
        "1.000.000.000", "92.233.720.368.547.758,08", "1.000.000.000.000.000.000.000"}) {
      assertThat(Formats.cents(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void writesDatesAndTimes() {
    var day = LocalDate.of(2026, 11, 24);

    assertThat(italian.date(day)).isEqualTo("martedì 24 novembre 2026");
    assertThat(english.date(day)).isEqualTo("Tuesday 24 November 2026");
    assertThat(italian.day(day)).isEqualTo("martedì 24 novembre");
    assertThat(italian.shortDate(day)).isEqualTo("24/11/2026");
    assertThat(italian.month(YearMonth.from(day))).isEqualTo("novembre 2026");
    assertThat(italian.time(LocalTime.of(9, 15))).isEqualTo("9:15");
  }

  @Test
  void writesMomentsOnTheClocksOfRome() {
    assertThat(italian.moment(Instant.parse("2026-11-24T08:15:00Z")))
        .isEqualTo("24/11/2026, 9:15");
    assertThat(italian.moment(Instant.parse("2026-07-24T22:15:00Z")))
        .isEqualTo("25/07/2026, 0:15");
  }
}
