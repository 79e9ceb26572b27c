package it.refettorio.payment.notice;

import static it.refettorio.payment.notice.NoticeState.CANCELLED;
import static it.refettorio.payment.notice.NoticeState.EXPIRED;
import static it.refettorio.payment.notice.NoticeState.PAID;
import static it.refettorio.payment.notice.NoticeState.PAYABLE;
import static it.refettorio.payment.notice.NoticeState.Trigger.DUE_DATE_PASSED;
import static it.refettorio.payment.notice.NoticeState.Trigger.HOLDER_CANCELLED;
import static it.refettorio.payment.notice.NoticeState.Trigger.RECEIPT_ARRIVED;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.PaymentChannel;
import it.refettorio.payment.notice.NoticeState.Trigger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeStateTest {

  private static final Path DRAWING = Path.of("../infra/docs/payment-notice.md");

  private static final Map<NoticeState, Map<Trigger, NoticeState>> ALLOWED = Map.of(
      PAYABLE, Map.of(
          RECEIPT_ARRIVED, PAID, DUE_DATE_PASSED, EXPIRED, HOLDER_CANCELLED, CANCELLED),
      EXPIRED, Map.of(RECEIPT_ARRIVED, PAID),
      CANCELLED, Map.of(RECEIPT_ARRIVED, PAID),
      PAID, Map.of());

  /** A debt neither lapses nor can it be given up. */
  private static final Set<Trigger> HAPPEN_TO_TOP_UPS_ALONE =
      Set.of(DUE_DATE_PASSED, HOLDER_CANCELLED);

  static Stream<Arguments> everyPair() {
    return Stream.of(PaymentChannel.values()).flatMap(channel ->
        Stream.of(NoticeState.values()).flatMap(state ->
            Stream.of(Trigger.values()).map(trigger -> Arguments.of(channel, state, trigger))));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void movesAsTheTableSaysAndNotOtherwise(
      PaymentChannel channel, NoticeState state, Trigger trigger) {
    var expected = channel == PaymentChannel.NOTICE && HAPPEN_TO_TOP_UPS_ALONE.contains(trigger)
        ? null : ALLOWED.get(state).get(trigger);

    if (expected == null) {
      assertThat(state.after(trigger, channel)).isEmpty();
    } else {
      assertThat(state.after(trigger, channel)).hasValue(expected);
    }
  }

  /** Run with {@code -Ddocs.write=true} to draw it anew. */
  @Test
  void isDrawnInThePapersAsItIs() throws Exception {
    var page = """
        # Life of a payment notice

        Drawn from the transition table of `payment-service` (`NoticeState`); a test keeps it true.

        ```mermaid
        %s```
        """.formatted(NoticeState.drawing());
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(DRAWING, page);
    }

    assertThat(DRAWING).hasContent(page);
  }
}
