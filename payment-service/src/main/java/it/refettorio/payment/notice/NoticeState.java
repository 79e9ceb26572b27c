package it.refettorio.payment.notice;

import static it.refettorio.contracts.PaymentChannel.NOTICE;
import static it.refettorio.contracts.PaymentChannel.SPONTANEOUS;

import it.refettorio.contracts.PaymentChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a notice stands. The table below is the whole life of a notice; nothing else moves it. A
 * top-up is a wish of the family: it lapses, and can be given up. A debt stays payable until it is
 * paid, also after its due date.
 */
public enum NoticeState {
  PAYABLE,
  PAID,
  EXPIRED,
  CANCELLED;

  /** What can happen to a notice. */
  public enum Trigger {
    RECEIPT_ARRIVED(Set.of(NOTICE, SPONTANEOUS)),
    DUE_DATE_PASSED(Set.of(SPONTANEOUS)),
    HOLDER_CANCELLED(Set.of(SPONTANEOUS));

    private final Set<PaymentChannel> channels;

    Trigger(Set<PaymentChannel> channels) {
      this.channels = channels;
    }
  }

  private record Step(NoticeState from, Trigger trigger) {}

  /** A receipt pays even a closed notice: the money was taken and cannot be sent back here. */
  private static final Map<Step, NoticeState> STEPS = Map.of(
      new Step(PAYABLE, Trigger.RECEIPT_ARRIVED), PAID,
      new Step(PAYABLE, Trigger.DUE_DATE_PASSED), EXPIRED,
      new Step(PAYABLE, Trigger.HOLDER_CANCELLED), CANCELLED,
      new Step(EXPIRED, Trigger.RECEIPT_ARRIVED), PAID,
      new Step(CANCELLED, Trigger.RECEIPT_ARRIVED), PAID);

  /**
   * The state after something happened, or empty if that cannot happen to a notice like this.
   *
   * @param channel of the notice
   */
  public Optional<NoticeState> after(Trigger trigger, PaymentChannel channel) {
    return trigger.channels.contains(channel)
        ? Optional.ofNullable(STEPS.get(new Step(this, trigger)))
        : Optional.empty();
  }

  /** The table as a Mermaid drawing, for the papers. */
  static String drawing() {
    var lines = new TreeMap<String, String>();
    STEPS.forEach((step, to) ->
        lines.put("  " + step.from() + " --> " + to + " : " + step.trigger()
            + (step.trigger().channels.size() == 1 ? " (top-ups)" : ""), ""));
    return "stateDiagram-v2\n  [*] --> PAYABLE\n"
        + lines.keySet().stream().collect(Collectors.joining("\n")) + "\n";
  }
}
