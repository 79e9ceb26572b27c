package it.refettorio.notification.desk;

import it.refettorio.contracts.PupilId;
import it.refettorio.starter.caller.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what a person may see, from what the other services announced. */
@Component
public class Desk {

  /** How many serving days after today are told. */
  public static final int DAYS_AHEAD = 5;

  private final FamilyStore families;
  private final PlanStore plans;
  private final AccountStore accounts;
  private final NoticeStore notices;
  private final Clock clock;

  Desk(
      FamilyStore families,
      PlanStore plans,
      AccountStore accounts,
      NoticeStore notices,
      Clock clock) {
    this.families = families;
    this.plans = plans;
    this.accounts = accounts;
    this.notices = notices;
    this.clock = clock;
  }

  /** The caller's desk now. Only ids for which the caller may act are ever asked for. */
  @Transactional(readOnly = true)
  public FamilyDesk of(Caller caller) {
    var now = LocalDateTime.now(clock);
    var mine = caller.actsFor();
    if (mine.isEmpty()) {
      return new FamilyDesk(now, null, List.of(), List.of());
    }
    var pupils = pupils(mine, now.toLocalDate());
    var names = new LinkedHashMap<PupilId, String>();
    pupils.forEach(pupil -> names.put(pupil.id(), pupil.firstName()));
    return new FamilyDesk(
        now,
        families.firstNameOf(caller.id()).orElse(null),
        pupils,
        accounts(mine, names, now.toLocalDate()));
  }

  private List<PupilDesk> pupils(Set<UUID> mine, LocalDate today) {
    var known = plans.canteen(mine, today, DAYS_AHEAD + 1);
    return families.pupils(mine).stream()
        .map(child -> new PupilDesk(child.id(), child.firstName(), known.get(child.id())))
        .toList();
  }

  private List<AccountDesk> accounts(
      Set<UUID> mine, SequencedMap<PupilId, String> names, LocalDate today) {
    var standings = accounts.standings(mine, names);
    var open = notices.open(mine, today, clock.instant());
    return families.holders(mine).stream()
        .map(holder -> new AccountDesk(
            holder.name(),
            standings.get(holder.id()),
            open.getOrDefault(holder.id(), List.of())))
        .toList();
  }
}
