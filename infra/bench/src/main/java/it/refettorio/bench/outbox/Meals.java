package it.refettorio.bench.outbox;

import com.fasterxml.uuid.Generators;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealSource;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day's meals of a town in which every third family has two pupils. */
final class Meals {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private Meals() {}

  static List<Announcement<MealConsumed>> of(int pupils) {
    Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
    List<HolderId> holders = Stream.generate(ids)
        .limit(Math.max(1, pupils * 3L / 4)).map(HolderId::new).toList();
    var school = new SchoolId(ids.get());
    return IntStream.range(0, pupils)
        .mapToObj(pupil -> new MealConsumed(
            new PupilId(ids.get()), holders.get(pupil % holders.size()), DemandService.CANTEEN,
            DAY, 1, 1, school, MealSource.BOOKING))
        .map(meal -> Announcement.fact(Topics.MEAL, meal, "settlement:" + DAY))
        .toList();
  }
}
