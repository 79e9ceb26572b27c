package it.refettorio.notification;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.AccountEvent.PupilCover;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Guardian;
import it.refettorio.contracts.FamilyEvent.GuardianRole;
import it.refettorio.contracts.FamilyEvent.Pupil;
import it.refettorio.contracts.GuardianId;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PlanEvent.Choice;
import it.refettorio.contracts.PlanEvent.DayChoice;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.PupilId;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A family that no other test knows: Livia pays, Tullio is the other parent. */
public record TestFamily(UUID livia, UUID tullio, List<Pupil> pupils) {

  public static TestFamily withPupils(String... names) {
    return new TestFamily(UUID.randomUUID(), UUID.randomUUID(), Stream.of(names)
        .map(name -> new Pupil(new PupilId(UUID.randomUUID()), "MNTNNI20P63A944L", name,
            "Montegrigio", LocalDate.of(2017, 9, 23)))
        .toList());
  }

  public FamilyState state() {
    return new FamilyState(new HolderId(livia), List.of(
        new Guardian(new GuardianId(livia), "VRDLVI86D57H501H", "Livia", "Verdebosco",
            GuardianRole.HOLDER),
        new Guardian(new GuardianId(tullio), "MNTTLL84S02F205M", "Tullio", "Montegrigio",
            GuardianRole.CO_GUARDIAN)), pupils);
  }

  public PupilId pupil(int index) {
    return pupils.get(index).id();
  }

  /** Mondays to Fridays of three weeks from 23 November 2026, cutoff at a quarter past nine. */
  public PlanState plan(int pupil, Choice... choices) {
    var monday = LocalDate.of(2026, 11, 23);
    var days = monday.datesUntil(monday.plusWeeks(3))
        .filter(day -> day.getDayOfWeek().getValue() <= 5).toList();
    return new PlanState(pupil(pupil), new HolderId(livia), DemandService.CANTEEN,
        "Scuola primaria Dante Alighieri", "5A", LocalTime.of(9, 15), days, List.of(choices));
  }

  public static Choice absent(String day) {
    return new Choice(LocalDate.parse(day), DayChoice.ABSENT);
  }

  public static Choice bland(String day) {
    return new Choice(LocalDate.parse(day), DayChoice.BLAND);
  }

  /** An account whose balance would pay so many meals of each child. */
  public AccountState account(long balanceCents, long mealsLeft) {
    return new AccountState(new HolderId(livia), balanceCents, 0, 0, balanceCents,
        Instant.parse("2026-11-20T13:00:00Z"), pupils.stream()
            .map(child -> new PupilCover(child.id(), DemandService.CANTEEN, mealsLeft)).toList(),
        null, List.of());
  }

  /** A top-up to be paid by the end of the month; {@code checkingSince} may be null. */
  public NoticeState topUp(
      String number, long amountCents, NoticeStatus status, Instant checkingSince) {
    return new NoticeState(number, number.substring(1), new HolderId(livia),
        PaymentChannel.SPONTANEOUS, status, amountCents, "Ricarica mensa scolastica",
        LocalDate.of(2026, 11, 30), checkingSince, null);
  }

  public TestCaller asLivia() {
    return TestCallers.citizen(livia, everyone());
  }

  public TestCaller asTullio() {
    return TestCallers.citizen(tullio, everyone());
  }

  /** The ids for which both parents may act: the holder and the pupils. */
  public UUID[] everyone() {
    return Stream.concat(Stream.of(livia), pupils.stream().map(child -> child.id().value()))
        .toArray(UUID[]::new);
  }
}
