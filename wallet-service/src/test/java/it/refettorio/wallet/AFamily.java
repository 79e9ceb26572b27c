package it.refettorio.wallet;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.EntryEvent.AdjustmentMade;
import it.refettorio.contracts.EntryEvent.ReliefGranted;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Guardian;
import it.refettorio.contracts.FamilyEvent.GuardianRole;
import it.refettorio.contracts.FamilyEvent.Pupil;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.GuardianId;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealLateCancelled;
import it.refettorio.contracts.MealEvent.MealSource;
import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.contracts.MealEvent.VoidReason;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.ReceiptEvent.Line;
import it.refettorio.contracts.ReceiptEvent.Party;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A family of its own for each test, with one pupil, and what happens to it. */
record AFamily(HolderId holder, PupilId pupil) {

  static AFamily withOnePupil() {
    return new AFamily(new HolderId(UUID.randomUUID()), new PupilId(UUID.randomUUID()));
  }

  FamilyState state() {
    return new FamilyState(
        holder,
        List.of(new Guardian(new GuardianId(holder.value()), "MLTLRT82C15M999C", "Alberto",
            "Molteni", GuardianRole.HOLDER)),
        List.of(new Pupil(pupil, "MLTMME16E60M999G", "Emma", "Molteni",
            LocalDate.of(2016, 5, 20))));
  }

  PupilTariffState pays(long unitPriceCents) {
    return new PupilTariffState(pupil, DemandService.CANTEEN, List.of(new TariffVersion(
        1, "RESIDENTE", "Residente", LocalDate.of(2026, 9, 1), null, unitPriceCents,
        null, "Delibera G.C. 41/2026", List.of("Tariffa RESIDENTE"))), List.of());
  }

  PupilTariffState paysNothingYet() {
    return new PupilTariffState(pupil, DemandService.CANTEEN, List.of(), List.of());
  }

  MealConsumed eats(LocalDate date) {
    return eats(date, 1);
  }

  MealConsumed eats(LocalDate date, int revision) {
    return new MealConsumed(pupil, holder, DemandService.CANTEEN, date, 1, revision,
        new SchoolId(new UUID(0, 1)), MealSource.BOOKING);
  }

  MealLateCancelled cancelsLate(LocalDate date, int revision) {
    return new MealLateCancelled(pupil, holder, DemandService.CANTEEN, date, 1, revision,
        new SchoolId(new UUID(0, 1)), Instant.parse("2026-11-16T08:40:00Z"));
  }

  MealVoided doesNotPayFor(LocalDate date, int revision) {
    return new MealVoided(pupil, holder, DemandService.CANTEEN, date, 1, revision,
        VoidReason.CLOSURE);
  }

  EnrolmentFeeCharged owesTheFee(long cents) {
    return new EnrolmentFeeCharged(pupil + ":CANTEEN:2026", pupil, holder, DemandService.CANTEEN,
        new SchoolYear(2026), LocalDate.of(2026, 9, 1), cents, "Delibera G.C. 40/2026");
  }

  RefundPaid isRefunded(long cents) {
    return new RefundPaid(UUID.randomUUID().toString(), holder, cents,
        List.of(new Line(pupil, DemandService.CANTEEN, cents)), "2026/117",
        "Cambio di residenza", LocalDate.of(2026, 11, 16));
  }

  AdjustmentMade isCorrectedBy(long cents) {
    return new AdjustmentMade(UUID.randomUUID().toString(), holder, null, null,
        LocalDate.of(2026, 11, 16), cents, "Pasto contato due volte", UUID.randomUUID(),
        Instant.parse("2026-11-16T10:00:00Z"));
  }

  ReliefGranted isLetOff(long cents) {
    return new ReliefGranted(UUID.randomUUID().toString(), holder, null, null,
        LocalDate.of(2026, 11, 16), cents, "Disagio", "Determina 118/2026", UUID.randomUUID(),
        Instant.parse("2026-11-16T10:00:00Z"));
  }

  PaymentReceived paid(long cents, PaymentChannel channel) {
    return paid(cents, channel, Instant.parse("2026-11-23T08:00:00Z"));
  }

  PaymentReceived paid(long cents, PaymentChannel channel, Instant at) {
    return new PaymentReceived(UUID.randomUUID().toString(), "301202600000004244",
        "01202600000004244", holder, channel, cents,
        List.of(new Line(pupil, DemandService.CANTEEN, cents)),
        new Party("MLTLRT82C15M999C", "Alberto Molteni"), null, "Banca Esempio SpA",
        at);
  }
}
