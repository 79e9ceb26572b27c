package it.refettorio.payment.notice;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PaymentChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Notices for tests that need no database. */
public final class ANotice {

  public static final Instant ISSUED = Instant.parse("2026-11-20T09:00:00Z");

  private ANotice() {}

  /** Ten meals of 5.80 euro for one pupil. */
  public static PaymentNotice ofTenMeals(UUID holder, UUID pupil, String reason) {
    return new PaymentNotice(UUID.randomUUID(), new NoticeNumber("301202600000004244"),
        new NoticeRequest(new HolderId(holder), PaymentChannel.SPONTANEOUS, "MLTLRT84A01H501V",
            "Alberto Molteni", reason, LocalDate.of(2026, 11, 30),
            List.of(line(pupil, 580, 10))),
        "return-key", ISSUED);
  }

  /** A debt of 17.40 euro for one pupil. */
  static PaymentNotice ofADebt() {
    return new PaymentNotice(UUID.randomUUID(), new NoticeNumber("301202600000004244"),
        new NoticeRequest(new HolderId(UUID.randomUUID()), PaymentChannel.NOTICE,
            "MLTLRT84A01H501V", "Alberto Molteni", "Mensa scolastica",
            LocalDate.of(2026, 11, 30),
            List.of(NoticeLine.owed(
                UUID.randomUUID(), "Emma Molteni", DemandService.CANTEEN, 1_740))),
        "return-key", ISSUED);
  }

  public static NoticeLine line(UUID pupil, long unitPriceCents, int meals) {
    return new NoticeLine(pupil, "Emma Molteni", DemandService.CANTEEN, "RESIDENTE",
        unitPriceCents, meals, unitPriceCents * meals);
  }
}
