package it.refettorio.payment.receipt;

import it.refettorio.contracts.DemandService;
import it.refettorio.payment.notice.NoticeLine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What of a payment belongs to one pupil and service, in cents. */
public record CreditLine(UUID pupilId, DemandService service, long amountCents) {

  /**
   * Splits the money that came over the lines that asked for it. If the amount is the one asked for
   * each line gets its own; otherwise each gets its share, and the cents left over go where
   * rounding took most, so that nothing is lost and nothing invented.
   */
  static List<CreditLine> split(List<NoticeLine> asked, long receivedCents) {
    long total = asked.stream().mapToLong(NoticeLine::amountCents).sum();
    var shares = new ArrayList<Long>();
    var remainders = new ArrayList<BigInteger>();
    for (var line : asked) {
      var share = BigInteger.valueOf(line.amountCents())
          .multiply(BigInteger.valueOf(receivedCents))
          .divideAndRemainder(BigInteger.valueOf(total));
      shares.add(share[0].longValueExact());
      remainders.add(share[1]);
    }
    long left = receivedCents - shares.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, asked.size()).boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
        .limit(left)
        .forEach(i -> shares.set(i, shares.get(i) + 1));
    return IntStream.range(0, asked.size())
        .filter(i -> shares.get(i) > 0)
        .mapToObj(i -> new CreditLine(
            asked.get(i).pupilId(), asked.get(i).service(), shares.get(i)))
        .toList();
  }
}
