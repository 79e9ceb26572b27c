package it.refettorio.payment.receipt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReceiptRepository extends Repository<PaymentReceipt, UUID> {

  PaymentReceipt saveAndFlush(PaymentReceipt receipt);

  boolean existsByEcFiscalCodeAndReceiptId(String ecFiscalCode, String receiptId);

  Optional<PaymentReceipt> findByNoticeIdAndMatch(UUID noticeId, ReceiptMatch match);

  List<PaymentReceipt> findByOrderByReceivedAtDesc(Limit limit);

  @Query("""
      select r from PaymentReceipt r
      where r.match <> CREDITED or r.paidWhileClosed
        or r.expectedCents <> r.amountCents
      order by r.receivedAt desc""")
  List<PaymentReceipt> anomalies(Limit limit);
}
