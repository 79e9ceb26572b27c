package it.refettorio.attendance.pages.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void acceptsASpanUpToAYear() {
    assertThat(errors("2026-09-14", "2026-11-24")).isEmpty();
    assertThat(errors("2025-11-24", "2026-11-24")).isEmpty();
    assertThat(errors("2026-11-24", "2026-12-24")).isEmpty();
  }

  @Test
  void refusesWhatIsNoSpan() {
    assertThat(errors("", "oggi")).containsExactly("dal", "al");
    assertThat(errors("2026-11-24", "2026-11-23")).containsExactly("al");
    assertThat(errors("2026-11-25", "2026-11-26")).containsExactly("dal");
    assertThat(errors("2025-09-01", "2026-11-24")).containsExactly("al");
  }

  private static String[] errors(String from, String to) {
    return new SpanForm(from, to, false).errors(TODAY).all().stream()
        .map(error -> error.field())
        .toArray(String[]::new);
  }
}
