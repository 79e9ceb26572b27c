package it.refettorio.payment.notice;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a notice stands. The table below is the whole life of a notice; nothing else moves it. */
public enum NoticeState {
  PAYABLE,
  PAID,
  EXPIRED,
  CANCELLED;

  /** What can happen to a notice. */
  public enum Trigger {
    RECEIPT_ARRIVED,
    DUE_DATE_PASSED,
    HOLDER_CANCELLED
  }

  private record Step(NoticeState from, Trigger trigger) {}

  /** A receipt pays even a closed notice: the money was taken and cannot be sent back here. */
  private static final Map<Step, NoticeState> STEPS = Map.of(
      new Step(PAYABLE, Trigger.RECEIPT_ARRIVED), PAID,
      new Step(PAYABLE, Trigger.DUE_DATE_PASSED), EXPIRED,
      new Step(PAYABLE, Trigger.HOLDER_CANCELLED), CANCELLED,
      new Step(EXPIRED, Trigger.RECEIPT_ARRIVED), PAID,
      new Step(CANCELLED, Trigger.RECEIPT_ARRIVED), PAID);

  /** The state after something happened, or empty if that cannot happen to a notice like this. */
  public Optional<NoticeState> after(Trigger trigger) {
    return Optional.ofNullable(STEPS.get(new Step(this, trigger)));
  }

  /** The table as a Mermaid drawing, for the papers. */
  static String drawing() {
    var lines = new TreeMap<String, String>();
    STEPS.forEach((step, to) ->
        lines.put("  " + step.from() + " --> " + to + " : " + step.trigger(), ""));
    return "stateDiagram-v2\n  [*] --> PAYABLE\n"
        + lines.keySet().stream().collect(Collectors.joining("\n")) + "\n";
  }
}
