package it.refettorio.payment;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Guardian;
import it.refettorio.contracts.FamilyEvent.GuardianRole;
import it.refettorio.contracts.FamilyEvent.Pupil;
import it.refettorio.contracts.GuardianId;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Alberto Molteni with Emma and Luca, new in each test. */
record AFamily(HolderId holder, PupilId emma, PupilId luca) {

  static AFamily withTwoPupils() {
    return new AFamily(new HolderId(UUID.randomUUID()), new PupilId(UUID.randomUUID()),
        new PupilId(UUID.randomUUID()));
  }

  FamilyState state() {
    return new FamilyState(holder,
        List.of(new Guardian(new GuardianId(holder.value()), "MLTLRT84A01H501V", "Alberto",
            "Molteni", GuardianRole.HOLDER)),
        List.of(pupil(emma, "Emma"), pupil(luca, "Luca")));
  }

  static PupilTariffState pays(PupilId pupil, long unitPriceCents) {
    return new PupilTariffState(pupil, DemandService.CANTEEN, List.of(
        new TariffVersion(1, "RESIDENTE", "RESIDENTE", LocalDate.of(2020, 9, 1), null,
            unitPriceCents, null, "Delibera G.C. 41/2026", List.of("Residente"))), List.of());
  }

  TestCaller parent() {
    return TestCallers.citizen(holder.value(), holder.value(), emma.value(), luca.value());
  }

  private static Pupil pupil(PupilId id, String name) {
    return new Pupil(id, "MLTMMA16A41H501Z", name, "Molteni", LocalDate.of(2016, 1, 1));
  }
}
