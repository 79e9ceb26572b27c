package it.refettorio.wallet.ledger;

import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.SchoolYear;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of the ledger. A meal's movements have the cause {@code meal:<cause>:<revision>}, its
 * reversal {@code reversal:<cause>:<revision>}. Accounts are always locked in the order of their ids.
 */
@Repository
class LedgerStore {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  /**
   * Prices and posts what is in {@code fresh}, puts the rest on the waiting list, and adds up the
   * accounts. To be preceded by the common table expression {@code fresh}.
   */
  private static final String POST_FRESH = """
      , priced as (
        select f.*, t.version, t.tariff_code, t.tariff_name, t.act, t.explanation,
               t.unit_price_cents
        from fresh f
        join pupil_tariff t on t.pupil_id = f.pupil_id and t.service = f.service
          and f.date >= t.valid_from and (t.valid_to is null or f.date <= t.valid_to)
      ), waiting as (
        insert into unpriced_meal
          (cause, revision, voided, holder_id, pupil_id, service, date, kind, evidence, event_id,
           since)
        select cause, revision, false, holder_id, pupil_id, service, date, kind, evidence,
               event_id, :now
        from fresh f where not exists (select 1 from priced p where p.cause = f.cause)
        on conflict (cause) do nothing
      ), posted as (
        insert into movement
          (cause, holder_id, pupil_id, service, kind, business_date, school_year, amount_cents,
           meals, tariff_version, tariff_code, tariff_name, tariff_act, tariff_reason, evidence,
           event_id, posted_at)
        select 'meal:' || cause || ':' || revision, holder_id, pupil_id, service, kind, date,
               extract(year from date)::int - (extract(month from date) < 9)::int,
               -unit_price_cents, 1, version, tariff_code, tariff_name, act, explanation, evidence,
               event_id, :now
        from priced
        on conflict (cause) do nothing
        returning holder_id, amount_cents
      )
      insert into account (holder_id, consumed_cents, meals, updated_at)
      select holder_id, sum(-amount_cents), count(*), :now from posted
      group by holder_id order by holder_id
      on conflict (holder_id) do update
        set consumed_cents = account.consumed_cents + excluded.consumed_cents,
            meals = account.meals + excluded.meals,
            sequence = account.sequence + 1,
            updated_at = excluded.updated_at
      returning holder_id
      """;

  private final JdbcClient jdbc;

  LedgerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Posts charges that are not yet known and returns the accounts that changed. */
  List<UUID> charge(List<Charge> charges, Instant now) {
    if (charges.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("""
            with fresh as (
              select m.* from unnest(:causes, :revisions, :holders::uuid[], :pupils::uuid[],
                                     :services, :dates::date[], :kinds, :evidence, :events::uuid[])
                as m(cause, revision, holder_id, pupil_id, service, date, kind, evidence, event_id)
              where not exists
                  (select 1 from movement x
                   where x.cause >= 'meal:' || m.cause || ':'
                     and x.cause < 'meal:' || m.cause || ';'
                     and split_part(x.cause, ':', 6)::int >= m.revision)
                and not exists
                  (select 1 from unpriced_meal u where u.cause = m.cause)
            )
            """ + POST_FRESH)
        .param("causes", column(charges, Charge::cause))
        .param("revisions", charges.stream().map(Charge::revision).toArray(Integer[]::new))
        .param("holders", column(charges, Charge::holderId))
        .param("pupils", column(charges, Charge::pupilId))
        .param("services", column(charges, Charge::service))
        .param("dates", column(charges, Charge::date))
        .param("kinds", column(charges, Charge::kind))
        .param("evidence", column(charges, Charge::evidence))
        .param("events", column(charges, Charge::eventId))
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /** Charges the waiting meals of one pupil and service that have a price now. */
  List<UUID> chargeWaiting(UUID pupil, String service, Instant now) {
    return jdbc.sql(withWaiting("and w.pupil_id = :pupil and w.service = :service"))
        .param("pupil", pupil)
        .param("service", service)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /** Charges some thousands of waiting meals of anybody that have a price now. */
  List<UUID> chargeSomeWaiting(Instant now) {
    return jdbc.sql(withWaiting(""))
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  private static String withWaiting(String whose) {
    return """
        with fresh as (
          delete from unpriced_meal gone where gone.cause in (
            select w.cause from unpriced_meal w where not w.voided %s
              and exists (
                select 1 from pupil_tariff t
                where t.pupil_id = w.pupil_id and t.service = w.service
                  and w.date >= t.valid_from and (t.valid_to is null or w.date <= t.valid_to))
            order by w.cause limit 5000 for update skip locked)
          returning cause, revision, holder_id, pupil_id, service, date, kind, evidence,
                    event_id
        )
        """.formatted(whose) + POST_FRESH;
  }

  /**
   * Keeps two words on the same meal apart until the transaction ends, and waits for whoever is just
   * pricing it: what that posts is then seen.
   */
  void lockMeal(String cause) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))").param(cause)
        .query((row, n) -> n).list();
    jdbc.sql("select 1 from unpriced_meal where cause = ? for update").param(cause)
        .query((row, n) -> n).list();
  }

  /** The highest revision of a meal that was applied; 0 if none was. */
  int knownRevision(String cause) {
    return jdbc.sql("""
            select greatest(
              coalesce((select max(split_part(cause, ':', 6)::int) from movement
                        where (cause >= 'meal:' || :cause || ':'
                               and cause < 'meal:' || :cause || ';')
                           or (cause >= 'reversal:' || :cause || ':'
                               and cause < 'reversal:' || :cause || ';')), 0),
              coalesce((select revision from unpriced_meal where cause = :cause), 0))
            """)
        .param("cause", cause)
        .query(Integer.class)
        .single();
  }

  /** The movement that charges a meal and was not reversed. */
  Optional<Long> standingCharge(String cause) {
    return jdbc.sql("""
            select id from movement m
            where m.cause >= 'meal:' || :cause || ':' and m.cause < 'meal:' || :cause || ';'
              and not exists (select 1 from movement r where r.reverses = m.id)
            """)
        .param("cause", cause)
        .query(Long.class)
        .optional();
  }

  /** Gives a charged meal back. */
  List<UUID> reverse(long movement, int revision, UUID event, Instant now) {
    return jdbc.sql("""
            with reversed as (
              insert into movement
                (cause, holder_id, pupil_id, service, kind, business_date, school_year,
                 amount_cents, meals, tariff_version, tariff_code, tariff_name, tariff_act,
                 tariff_reason, evidence, reverses, event_id, posted_at)
              select regexp_replace(cause, '^meal:(.*):\\d+$', 'reversal:\\1:') || :revision,
                     holder_id, pupil_id, service, 'MEAL_REVERSAL', business_date, school_year,
                     -amount_cents, -1, tariff_version, tariff_code, tariff_name, tariff_act,
                     tariff_reason, evidence, id, :event, :now
              from movement where id = :movement
              returning holder_id, amount_cents
            )
            update account a
            set consumed_cents = a.consumed_cents - r.amount_cents, meals = a.meals - 1,
                sequence = a.sequence + 1, updated_at = :now
            from reversed r where a.holder_id = r.holder_id
            returning a.holder_id
            """)
        .param("movement", movement)
        .param("revision", revision)
        .param("event", event)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  void forgetWaiting(String cause) {
    jdbc.sql("delete from unpriced_meal where cause = ?").param(cause).update();
  }

  /** Remembers that a meal is void, so that an earlier word that comes late is not charged. */
  void markVoided(MealVoided meal, UUID event, Instant now) {
    jdbc.sql("""
            insert into unpriced_meal
              (cause, revision, voided, holder_id, pupil_id, service, date, kind, evidence,
               event_id, since)
            values (?, ?, true, ?, ?, ?, ?, 'MEAL', ?, ?, ?)
            """)
        .params(meal.cause(), meal.revision(), meal.holderId().value(), meal.pupilId().value(),
            meal.service().name(), meal.date(), meal.reason().name(), event, Timestamp.from(now))
        .update();
  }

  /** Posts a payment if its receipt is not yet known. */
  List<UUID> credit(PaymentReceived payment, UUID event, Instant now) {
    var paidOn = payment.paidAt().atZone(ROME).toLocalDate();
    return jdbc.sql("""
            with posted as (
              insert into movement
                (cause, holder_id, kind, business_date, school_year, amount_cents, meals, evidence,
                 event_id, posted_at)
              values ('receipt:' || :receipt, :holder, :kind, :date, :year, :amount, 0, :notice,
                      :event, :now)
              on conflict (cause) do nothing
              returning holder_id, kind, amount_cents
            )
            insert into account
              (holder_id, paid_by_notice_cents, paid_spontaneously_cents, updated_at)
            select holder_id, case kind when 'NOTICE_PAYMENT' then amount_cents else 0 end,
                   case kind when 'TOP_UP' then amount_cents else 0 end, :now
            from posted
            on conflict (holder_id) do update
              set paid_by_notice_cents = account.paid_by_notice_cents
                    + excluded.paid_by_notice_cents,
                  paid_spontaneously_cents = account.paid_spontaneously_cents
                    + excluded.paid_spontaneously_cents,
                  sequence = account.sequence + 1,
                  updated_at = excluded.updated_at
            returning holder_id
            """)
        .param("receipt", payment.receiptId())
        .param("holder", payment.holderId().value())
        .param("kind", kindOf(payment.channel()).name())
        .param("date", Date.valueOf(paidOn))
        .param("year", SchoolYear.of(paidOn).startYear())
        .param("amount", payment.amountCents())
        .param("notice", payment.noticeNumber())
        .param("event", event)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  private static MovementKind kindOf(PaymentChannel channel) {
    return switch (channel) {
      case NOTICE -> MovementKind.NOTICE_PAYMENT;
      case SPONTANEOUS -> MovementKind.TOP_UP;
    };
  }

  /** Opens an account at zero; of an open one only the sequence grows, so that it is told again. */
  void open(UUID holder, Instant now) {
    jdbc.sql("""
            insert into account (holder_id, updated_at) values (?, ?)
            on conflict (holder_id) do update set sequence = account.sequence + 1
            """)
        .params(holder, Timestamp.from(now))
        .update();
  }

  /** Lets the sequence of a pupil's account grow, so that it is told again. */
  List<UUID> touchAccountOf(UUID pupil) {
    return jdbc.sql("""
            update account a set sequence = a.sequence + 1
            from pupil p where p.pupil_id = ? and a.holder_id = p.holder_id
            returning a.holder_id
            """)
        .param(pupil)
        .query(UUID.class)
        .list();
  }

  long countWaiting() {
    return jdbc.sql("select count(*) from unpriced_meal where not voided")
        .query(Long.class).single();
  }

  double longestWaitSeconds() {
    return jdbc.sql("""
            select coalesce(extract(epoch from clock_timestamp() - min(since)), 0)
            from unpriced_meal where not voided
            """)
        .query(Double.class).single();
  }

  private static String[] column(List<Charge> charges, Function<Charge, ?> value) {
    return charges.stream().map(value).map(Object::toString).toArray(String[]::new);
  }
}
