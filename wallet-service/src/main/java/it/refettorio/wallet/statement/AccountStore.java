package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where accounts stand. */
@Repository
class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AccountName> accountsAmong(Collection<UUID> ids) {
    return jdbc.sql("""
            select a.holder_id, coalesce(h.first_name || ' ' || h.last_name, ''), h.tax_code
            from (select distinct holder_id from ledger.account_year
                  where holder_id = any(?::uuid[])) a
            left join holder h on h.holder_id = a.holder_id
            order by a.holder_id limit 20
            """)
        .param(ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> new AccountName(
            new HolderId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
        .list();
  }

  Optional<Account> account(HolderId holder) {
    var years = jdbc.sql("""
            select school_year, meals_cents, fees_cents, carried_debt_cents, adjusted_cents,
                   paid_by_notice_cents, paid_spontaneously_cents, carried_credit_cents,
                   refunded_cents, movements, updated_at
            from ledger.account_year where holder_id = ? order by school_year desc limit 100
            """)
        .param(holder.value())
        .query((row, n) -> new Account.Year(
            new SchoolYear(row.getInt("school_year")), figures(row), row.getLong("movements"),
            row.getTimestamp("updated_at").toInstant()))
        .list();
    return years.isEmpty() ? Optional.empty() : Optional.of(new Account(holder, years));
  }

  /** What moved an account on some days: the only figures that read movements. */
  Figures moved(HolderId holder, Period days) {
    return jdbc.sql("""
            select
              coalesce(-sum(amount_cents) filter (where kind in
                ('MEAL', 'LATE_CANCELLED_MEAL', 'MEAL_REVERSAL', 'TARIFF_DIFFERENCE',
                 'DIFFERENCE_REVERSAL', 'MEAL_VOID')), 0) as meals_cents,
              coalesce(-sum(amount_cents) filter (where kind = 'ENROLMENT_FEE'), 0) as fees_cents,
              coalesce(-sum(amount_cents) filter (where kind = 'CARRIED_DEBT'), 0)
                as carried_debt_cents,
              coalesce(-sum(amount_cents) filter (where kind in ('ADJUSTMENT', 'RELIEF')), 0)
                as adjusted_cents,
              coalesce(sum(amount_cents) filter (where kind = 'NOTICE_PAYMENT'), 0)
                as paid_by_notice_cents,
              coalesce(sum(amount_cents) filter (where kind = 'TOP_UP'), 0)
                as paid_spontaneously_cents,
              coalesce(sum(amount_cents) filter (where kind = 'CARRIED_CREDIT'), 0)
                as carried_credit_cents,
              coalesce(-sum(amount_cents) filter (where kind = 'REFUND'), 0) as refunded_cents
            from ledger.movement where holder_id = ? and business_date between ? and ?
            """)
        .params(holder.value(), days.from(), days.to())
        .query((row, n) -> figures(row))
        .single();
  }

  private static Figures figures(ResultSet row) throws SQLException {
    return new Figures(
        row.getLong("meals_cents"), row.getLong("fees_cents"), row.getLong("carried_debt_cents"),
        row.getLong("adjusted_cents"), row.getLong("paid_by_notice_cents"),
        row.getLong("paid_spontaneously_cents"), row.getLong("carried_credit_cents"),
        row.getLong("refunded_cents"));
  }

  /** The pupils of an account with what a meal of theirs costs, if they have a price. */
  List<Summary.Cover> cover(HolderId holder, long balanceCents, LocalDate on) {
    return jdbc.sql("""
            select p.first_name, r.tariff_name, t.unit_price_cents,
                   greatest(:balance, 0) / nullif(t.unit_price_cents, 0) as meals_left
            from pupil p
            left join priced_span t on t.pupil_id = p.pupil_id and t.service = 'CANTEEN'
              and not t.superseded and :on between t.valid_from and coalesce(t.valid_to, :on)
            left join price r on r.price_id = t.price_id
            where p.holder_id = :holder
            order by p.first_name, p.pupil_id limit 50
            """)
        .param("holder", holder.value())
        .param("balance", balanceCents)
        .param("on", on)
        .query((row, n) -> new Summary.Cover(
            row.getString(1), row.getString(2), row.getObject(3, Long.class),
            row.getObject(4, Long.class)))
        .list();
  }
}
