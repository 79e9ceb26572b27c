package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountVersionStore {

  private final JdbcClient jdbc;

  AccountVersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Reads a row per school year and the notices to be paid: pages ask every few seconds.
   *
   * @param checkedAfter a payment is being confirmed if that began later
   */
  Optional<String> version(HolderId holder, Instant checkedAfter) {
    return jdbc.sql("""
            select a.movements || '-' || (extract(epoch from a.updated_at) * 1000000)::bigint
                   || coalesce('-' || left(md5(p.numbers), 8), '')
            from ledger.account a
            cross join (
              select string_agg(
                       concat_ws(' ', notice_number, amount_cents, checking), ','
                       order by notice_number) as numbers
              from (select *, coalesce(checking_since > :checkedAfter, false) as checking
                    from notice where holder_id = :holder and status = 'PAYABLE') n
              where channel = 'NOTICE' or checking) p
            where a.holder_id = :holder
            """)
        .param("holder", holder.value())
        .param("checkedAfter", Timestamp.from(checkedAfter))
        .query(String.class)
        .optional();
  }
}
