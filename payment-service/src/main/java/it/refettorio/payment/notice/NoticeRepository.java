package it.refettorio.payment.notice;

import it.refettorio.contracts.PaymentChannel;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<PaymentNotice, UUID> {

  PaymentNotice save(PaymentNotice notice);

  void flush();

  Optional<PaymentNotice> findById(UUID id);

  Optional<PaymentNotice> findByNoticeNumber(String noticeNumber);

  Optional<PaymentNotice> findByReturnKey(String returnKey);

  List<PaymentNotice> findByHolderIdInOrderByIssuedAtDesc(Iterable<UUID> holders, Limit limit);

  List<PaymentNotice> findByHolderIdInAndChannelAndStateOrderByDueDateAscIdAsc(
      Iterable<UUID> holders, PaymentChannel channel, NoticeState state, Limit limit);

  List<PaymentNotice> findByOrderByIssuedAtDesc(Limit limit);

  @Query("""
      select n.id from PaymentNotice n
      where n.holderId = :holderId and n.fingerprint = :fingerprint and n.channel = :channel
        and n.state = PAYABLE""")
  Optional<UUID> idOfOpen(UUID holderId, String fingerprint, PaymentChannel channel);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select n from PaymentNotice n where n.id = :id")
  Optional<PaymentNotice> lockById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select n from PaymentNotice n where n.noticeNumber = :noticeNumber")
  Optional<PaymentNotice> lockByNoticeNumber(String noticeNumber);

  @Query("""
      select n.id from PaymentNotice n
      where n.state = PAYABLE and n.channel = SPONTANEOUS and n.dueDate < :today
      order by n.dueDate, n.id""")
  List<UUID> overdue(LocalDate today, Limit limit);
}
