package it.refettorio.payment.notice;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PaymentChannel;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice to be made.
 *
 * @param reason causale, shown to whoever pays; no personal data
 * @param dueDate the last day to pay; a top-up lapses after it, a debt does not
 */
public record NoticeRequest(
    HolderId holderId,
    PaymentChannel channel,
    String debtorTaxCode,
    String debtorName,
    String reason,
    LocalDate dueDate,
    List<NoticeLine> lines) {

  public NoticeRequest {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A notice without lines");
    }
  }

  public long amountCents() {
    return lines.stream().mapToLong(NoticeLine::amountCents).reduce(0, Math::addExact);
  }

  /** Two requests of one holder with the same fingerprint ask for the same thing. */
  String fingerprint() {
    return lines.stream()
        .map(line -> line.pupilId() + ":" + line.service() + ":" + (line.meals() == null
            ? line.amountCents()
            : line.meals() + "x" + line.unitPriceCents()))
        .sorted()
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }
}
