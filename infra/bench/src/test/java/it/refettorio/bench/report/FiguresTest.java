package it.refettorio.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void tellsTheMiddleOfAnOddNumberOfRounds() {
    assertThat(new Figures(new double[] {9, 1, 4}).median()).isEqualTo(4);
  }

  @Test
  void tellsTheMeanOfTheTwoInTheMiddleOfAnEvenNumberOfRounds() {
    assertThat(new Figures(new double[] {10, 1, 4, 6}).median()).isEqualTo(5);
  }

  @Test
  void tellsTheMedianWithItsSpread() {
    assertThat(new Figures(new double[] {0.5, 2, 1}).text("%.2f"))
        .isEqualTo("1.00  (0.50 to 2.00)");
  }

  @Test
  void refusesToTellOfNoRounds() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Figures(new double[0]));
  }

  @Test
  void takesPercentilesFromWhatWasMeasured() {
    var latencies = new Latencies(
        LongStream.rangeClosed(1, 200).map(millis -> millis * 1_000_000).toArray());

    assertThat(latencies.percentileMillis(50)).isEqualTo(100);
    assertThat(latencies.percentileMillis(99)).isEqualTo(198);
    assertThat(latencies.percentileMillis(100)).isEqualTo(200);
  }

  @Test
  void takesTheOnlyRequestForEveryPercentile() {
    assertThat(new Latencies(new long[] {3_000_000}).percentileMillis(1)).isEqualTo(3);
  }
}
