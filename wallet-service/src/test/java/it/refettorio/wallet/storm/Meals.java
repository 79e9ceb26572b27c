package it.refettorio.wallet.storm;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.Event;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealSource;
import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.contracts.MealEvent.VoidReason;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Meals of some families, one after the other, and what they must lead to. */
final class Meals {

  private static final int FAMILIES = 400;
  private static final LocalDate FIRST = LocalDate.of(2025, 9, 15);
  private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));

  private final Random random;
  private final int count;
  private final List<Pupil> pupils = new ArrayList<>();
  private final Map<UUID, Long> balances = new HashMap<>();
  private int next;
  private long movements;
  private long charged;

  Meals(Random random, int count) {
    this.random = random;
    this.count = count;
    for (int i = 0; i < FAMILIES; i++) {
      pupils.add(new Pupil(
          new PupilId(new UUID(random.nextLong(), i)), new HolderId(new UUID(random.nextLong(), i)),
          100 + random.nextInt(600)));
    }
  }

  private record Pupil(PupilId id, HolderId holder, long cents) {}

  record Told(Topic<?> topic, Event event, UUID id) {}

  List<Told> prices() {
    return pupils.stream().map(pupil -> new Told(
        Topics.TARIFF,
        new PupilTariffState(pupil.id(), DemandService.CANTEEN, List.of(new TariffVersion(
            1, "RESIDENTE", "Residente", FIRST, null, pupil.cents(), null,
            "Delibera G.C. 41/2026", List.of("Tariffa RESIDENTE"))), List.of()),
        UUID.randomUUID())).toList();
  }

  /** Some more meals, as long as there are any: one in ten told twice, one in twenty taken back. */
  List<Told> next(int meals) {
    var told = new ArrayList<Told>();
    for (int end = Math.min(count, next + meals); next < end; next++) {
      var pupil = pupils.get(next % FAMILIES);
      var date = FIRST.plusDays(next / FAMILIES);
      var eaten = new Told(Topics.MEAL, new MealConsumed(
          pupil.id(), pupil.holder(), DemandService.CANTEEN, date, 1, 1, SCHOOL,
          MealSource.ROLL_CALL), UUID.randomUUID());
      told.add(eaten);
      movements++;
      charged++;
      balances.merge(pupil.holder().value(), -pupil.cents(), Long::sum);
      if (random.nextInt(20) == 0) {
        told.add(new Told(Topics.MEAL, new MealVoided(
            pupil.id(), pupil.holder(), DemandService.CANTEEN, date, 1, 2,
            VoidReason.DISPUTE_ACCEPTED), UUID.randomUUID()));
        movements++;
        charged--;
        balances.merge(pupil.holder().value(), pupil.cents(), Long::sum);
      }
      if (random.nextInt(10) == 0) {
        told.add(random.nextBoolean() ? eaten
            : new Told(eaten.topic(), eaten.event(), UUID.randomUUID()));
      }
    }
    return told;
  }

  /** How many movements what was told so far must lead to. */
  long movements() {
    return movements;
  }

  long charged() {
    return charged;
  }

  Map<UUID, Long> balances() {
    return balances;
  }
}
