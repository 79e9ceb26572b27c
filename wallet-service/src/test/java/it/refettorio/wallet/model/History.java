package it.refettorio.wallet.model;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.EntryEvent.AdjustmentMade;
import it.refettorio.contracts.EntryEvent.OpeningBalanceCarried;
import it.refettorio.contracts.EntryEvent.ReliefGranted;
import it.refettorio.contracts.Event;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Guardian;
import it.refettorio.contracts.FamilyEvent.GuardianRole;
import it.refettorio.contracts.FamilyEvent.Pupil;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.GuardianId;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.MealEvent;
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
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Some weeks of one family's life, around the change of the school year, as the other services tell
 * it. A change of prices is decided on the last day of a week: what it supersedes held up to that
 * day, so it may arrive before or after the meals of that week, and must come before those of the
 * next.
 */
final class History {

  static final int WEEKS = 4;
  private static final LocalDate MONDAY = LocalDate.of(2025, 8, 18);
  private static final List<DemandService> SERVICES =
      List.of(DemandService.CANTEEN, DemandService.TRANSPORT);
  private static final long[] PRICES = {0, 1, 290, 435, 580, 620, 1_000_001};

  private final RandomGenerator random;
  private final boolean gaps;
  private final HolderId holder;
  private final List<PupilId> pupils = new ArrayList<>();
  private final Map<String, List<Fact>> byKey = new LinkedHashMap<>();

  private History(RandomGenerator random, boolean gaps) {
    this.random = random;
    this.gaps = gaps;
    this.holder = new HolderId(uuid());
  }

  /**
   * Draws a history.
   *
   * @param gaps whether a day that had a price may lose it
   */
  static History of(RandomGenerator random, boolean gaps) {
    var history = new History(random, gaps);
    history.family();
    for (var pupil : history.pupils) {
      for (var service : SERVICES) {
        if (service == DemandService.CANTEEN || random.nextInt(3) == 0) {
          history.prices(pupil, service);
        }
      }
      history.fees(pupil);
    }
    history.meals();
    history.money();
    history.entries();
    history.repetitions();
    return history;
  }

  /** The facts, those of each key in the order in which they are told. */
  List<List<Fact>> byKey() {
    return List.copyOf(byKey.values());
  }

  private void family() {
    int children = 1 + random.nextInt(3);
    for (int i = 0; i < children; i++) {
      pupils.add(new PupilId(uuid()));
    }
    if (random.nextInt(10) == 0) {
      return; // A family that the wallet never hears of.
    }
    tell(Topics.FAMILY, new FamilyState(
        holder,
        List.of(new Guardian(new GuardianId(holder.value()), "MLTLRT82C15M999C", "Alberto",
            "Molteni", GuardianRole.HOLDER)),
        pupils.stream().map(pupil -> new Pupil(
            pupil, "MLTMME16E60M999G", "Emma", "Molteni", LocalDate.of(2016, 5, 20))).toList()),
        1, 0, WEEKS);
  }

  private void prices(PupilId pupil, DemandService service) {
    if (random.nextInt(20) == 0) {
      return; // Nobody ever says what it costs.
    }
    var prices = new PupilPrices(pupil, service);
    prices.priceFrom(
        MONDAY.plusDays(random.nextInt(4) == 0 ? random.nextInt(14) : -30), price(),
        MONDAY.minusDays(20));
    long sequence = 1;
    tell(Topics.TARIFF, prices.state(), sequence, 0, WEEKS);
    for (int week = 0; week < WEEKS; week++) {
      for (int change = random.nextInt(3); change > 1; change--) {
        sequence = change(prices, week, sequence);
      }
      if (random.nextInt(4) == 0) {
        sequence = change(prices, week, sequence);
      }
    }
  }

  private long change(PupilPrices prices, int week, long sequence) {
    var before = prices.state();
    var decided = MONDAY.plusWeeks(week).plusDays(4);
    var from = MONDAY.plusDays(random.nextInt(7 * WEEKS) - 2);
    if (random.nextInt(5) == 0 && (gaps || !from.isAfter(decided.plusDays(1)))) {
      prices.priceFrom(from, price(), decided);
    } else {
      prices.changeFrom(from, price(), decided);
    }
    if (prices.state().equals(before)) {
      return sequence;
    }
    tell(Topics.TARIFF, prices.state(), sequence + 1, 0, week);
    return sequence + 1;
  }

  private long price() {
    return PRICES[random.nextInt(PRICES.length)];
  }

  private void fees(PupilId pupil) {
    for (int year = 2024; year <= 2025; year++) {
      if (random.nextInt(3) == 0) {
        tell(Topics.FEE, new EnrolmentFeeCharged(
            pupil + ":CANTEEN:" + year, pupil, holder, DemandService.CANTEEN,
            new SchoolYear(year), LocalDate.of(year, 9, 1), 1 + random.nextInt(9_000),
            "Delibera G.C. 40/" + year), 0, 0, WEEKS);
      }
    }
  }

  /** Word by word: a later one on a meal may come in a later week. */
  private void meals() {
    var open = new ArrayList<Said>();
    for (int week = 0; week < WEEKS; week++) {
      for (var pupil : pupils) {
        for (int day = 0; day < 5; day++) {
          if (random.nextInt(5) < 3) {
            open.add(new Said(pupil, SERVICES.get(random.nextInt(8) == 0 ? 1 : 0),
                MONDAY.plusWeeks(week).plusDays(day), 1 + random.nextInt(12) / 11 * 9, 0));
          }
        }
      }
      boolean last = week == WEEKS - 1;
      var still = new ArrayList<Said>();
      while (!open.isEmpty()) {
        var said = open.remove(random.nextInt(open.size()));
        if (said.revision() == 0 && !last && random.nextInt(10) == 0) {
          still.add(said); // The first word comes a week late.
        } else {
          // Now and then a number is skipped, or comes after a later one and is passed over.
          var next = said.further(1 + random.nextInt(10) / 9);
          tell(Topics.MEAL, word(next), 0, week, WEEKS);
          if (next.revision() > said.revision() + 1 && random.nextBoolean()) {
            tell(Topics.MEAL, word(said.further(1)), 0, week, WEEKS);
          }
          if (random.nextInt(4) == 0) {
            (random.nextBoolean() && !last ? still : open).add(next);
          }
        }
      }
      open.addAll(still);
    }
  }

  private record Said(
      PupilId pupil, DemandService service, LocalDate date, int shift, int revision) {

    Said further(int by) {
      return new Said(pupil, service, date, shift, revision + by);
    }
  }

  private MealEvent word(Said said) {
    var school = new SchoolId(new UUID(0, 1));
    return switch (random.nextInt(said.revision() == 1 ? 10 : 4)) {
      case 0, 1 -> new MealVoided(said.pupil(), holder, said.service(), said.date(), said.shift(),
          said.revision(), VoidReason.values()[random.nextInt(VoidReason.values().length)]);
      case 2 -> new MealLateCancelled(said.pupil(), holder, said.service(), said.date(),
          said.shift(), said.revision(), school,
          said.date().atTime(9, random.nextInt(60)).toInstant(ZoneOffset.UTC));
      default -> new MealConsumed(said.pupil(), holder, said.service(), said.date(),
          said.shift(), said.revision(), school,
          MealSource.values()[random.nextInt(MealSource.values().length)]);
    };
  }

  private void money() {
    for (int i = random.nextInt(4); i > 0; i--) {
      long cents = amount();
      tell(Topics.RECEIPT, new PaymentReceived(
          uuid().toString(), "301202600000004244", "01202600000004244", holder,
          random.nextBoolean() ? PaymentChannel.NOTICE : PaymentChannel.SPONTANEOUS, cents,
          lines(cents), new Party("MLTLRT82C15M999C", "Alberto Molteni"), null,
          "Banca Esempio SpA", moment()), 0, 0, WEEKS);
    }
    if (random.nextInt(3) == 0) {
      long cents = amount();
      tell(Topics.RECEIPT, new RefundPaid(
          uuid().toString(), holder, cents, lines(cents), "2025/" + random.nextInt(1_000),
          "Cambio di residenza", MONDAY.plusDays(random.nextInt(28))), 0, 0, WEEKS);
    }
  }

  /** At any hour, so that the day in Rome may be another than the day in Greenwich. */
  private Instant moment() {
    return MONDAY.atStartOfDay().toInstant(ZoneOffset.UTC)
        .plusSeconds(random.nextInt(28 * 24 * 3_600));
  }

  private List<Line> lines(long cents) {
    if (pupils.size() == 1 || cents < 2) {
      return List.of(new Line(pupils.getFirst(), DemandService.CANTEEN, cents));
    }
    long first = random.nextLong(cents);
    return List.of(
        new Line(pupils.getFirst(), DemandService.CANTEEN, first),
        new Line(pupils.getLast(), SERVICES.get(random.nextInt(2)), cents - first));
  }

  private long amount() {
    return 1 + (random.nextInt(20) == 0 ? random.nextLong(1L << 31) : random.nextInt(20_000));
  }

  private void entries() {
    for (int i = random.nextInt(4); i > 1; i--) {
      var id = uuid().toString();
      var clerk = uuid();
      var day = MONDAY.plusDays(random.nextInt(28));
      long cents = amount();
      long either = random.nextBoolean() ? cents : -cents;
      tell(Topics.ENTRY, switch (random.nextInt(3)) {
        case 0 -> new OpeningBalanceCarried(id, holder, day, either, "Determina 7", clerk,
            moment());
        case 1 -> new AdjustmentMade(id, holder, random.nextBoolean() ? pupils.getFirst() : null,
            random.nextBoolean() ? DemandService.CANTEEN : null, day, either, "Errore di conto",
            clerk, moment());
        default -> new ReliefGranted(id, holder, null, null, day, cents, "Disagio", "Delibera 9",
            clerk, moment());
      }, 0, 0, WEEKS);
    }
  }

  /** Some are told again later: the same event, or the same cause in another event. */
  private void repetitions() {
    byKey.values().forEach(told -> {
      for (int i = 0; i < told.size(); i++) {
        if (random.nextInt(8) == 0) {
          var fact = told.get(i);
          int at = i + 1 + random.nextInt(told.size() - i);
          told.add(at, fact.again(random.nextBoolean() ? fact.id() : uuid()));
        }
      }
    });
  }

  private void tell(Topic<?> topic, Event event, long sequence, int from, int until) {
    var fact = new Fact(topic, event, sequence, uuid(), from, until);
    byKey.computeIfAbsent(fact.key(), of -> new ArrayList<>()).add(fact);
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
