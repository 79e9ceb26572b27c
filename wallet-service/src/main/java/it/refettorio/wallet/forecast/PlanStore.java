package it.refettorio.wallet.forecast;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PlanEvent;
import it.refettorio.contracts.PlanEvent.Choice;
import it.refettorio.contracts.PlanEvent.DayChoice;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.pricing.PupilService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanStore {

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes at most one plan of each pupil and service, in the order of their keys.
   *
   * @return the holders for whom something is different now
   */
  Set<UUID> save(List<Received<PlanEvent>> told) {
    var holders = new HashSet<UUID>();
    jdbc.sql("""
            insert into meal_plan as known
              (pupil_id, service, holder_id, serving_days, absences, sequence)
            select pupil, service, holder, days::date[], absences::date[], sequence
            from unnest(:pupils::uuid[], :services, :holders::uuid[], :days, :absences, :sequences)
              as told(pupil, service, holder, days, absences, sequence)
            order by pupil, service
            on conflict (pupil_id, service) do update
              set holder_id = excluded.holder_id, serving_days = excluded.serving_days,
                  absences = excluded.absences, sequence = excluded.sequence
              where known.sequence < excluded.sequence
            returning old.holder_id, new.holder_id,
              (old.holder_id, old.serving_days, old.absences)
                is distinct from (new.holder_id, new.serving_days, new.absences)
            """)
        .param("pupils", column(told, plan -> plan.pupilId().toString()))
        .param("services", column(told, plan -> plan.service().name()))
        .param("holders", column(told, plan -> plan.holderId().toString()))
        .param("days", column(told, plan -> days(plan.servingDays().stream())))
        .param("absences", column(told, PlanStore::absences))
        .param("sequences", told.stream().map(Received::sequence).toArray(Long[]::new))
        .query((RowCallbackHandler) row -> {
          if (row.getBoolean(3)) {
            Stream.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class))
                .filter(holder -> holder != null)
                .forEach(holders::add);
          }
        });
    return holders;
  }

  private static String[] column(
      List<Received<PlanEvent>> told, Function<PlanState, String> value) {
    return told.stream()
        .map(each -> switch (each.event()) {
          case PlanState plan -> value.apply(plan);
        })
        .toArray(String[]::new);
  }

  private static String absences(PlanState plan) {
    return days(plan.choices().stream()
        .filter(choice -> choice.choice() == DayChoice.ABSENT)
        .map(Choice::date).sorted().distinct());
  }

  /** Dates as the database writes them. */
  private static String days(Stream<LocalDate> days) {
    return days.map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** An account and the meals planned for it. */
  record Planned(HolderId holder, long balanceCents, List<PlannedMeals> meals) {}

  /**
   * Balances and planned meals as of one moment: a meal of today that the ledger has a word on is
   * not planned any more, whether it was charged or given back.
   *
   * @param today the first day that counts
   */
  List<Planned> planned(Collection<HolderId> holders, LocalDate today) {
    var planned = new ArrayList<Planned>();
    jdbc.sql("""
            select asked.holder_id, coalesce(a.balance_cents, 0), p.pupil_id, p.service,
                   array(
                     select day - date '1970-01-01' from unnest(p.serving_days) as day
                     where day >= :today and day <> all(p.absences)
                       and (day > :today or not exists (
                         select from ledger.movement m
                         where m.cause >= told.meal || ':' and m.cause < told.meal || ';'
                         order by m.cause limit 1))) as days
            from unnest(:holders::uuid[]) as asked(holder_id)
            cross join lateral (
              select sum(y.balance_cents)::bigint as balance_cents
              from ledger.account_year y where y.holder_id = asked.holder_id) a
            left join meal_plan p on p.holder_id = asked.holder_id
            cross join lateral (
              select 'meal:' || :today::date || ':' || p.pupil_id || ':' || p.service as meal) told
            order by asked.holder_id, p.pupil_id, p.service
            """)
        .param("holders", holders.stream().map(HolderId::toString).distinct().toArray(String[]::new))
        .param("today", today)
        .query((RowCallbackHandler) row -> add(row, planned));
    return planned;
  }

  private static void add(ResultSet row, List<Planned> planned) throws SQLException {
    var holder = new HolderId(row.getObject(1, UUID.class));
    if (planned.isEmpty() || !planned.getLast().holder().equals(holder)) {
      planned.add(new Planned(holder, row.getLong(2), new ArrayList<>()));
    }
    var pupil = row.getObject(3, UUID.class);
    if (pupil != null) {
      planned.getLast().meals().add(new PlannedMeals(
          new PupilService(pupil, row.getString(4)),
          Arrays.stream((Integer[]) row.getArray(5).getArray())
              .map(LocalDate::ofEpochDay).toList()));
    }
  }
}
