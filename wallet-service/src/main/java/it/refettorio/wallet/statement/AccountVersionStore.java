package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountVersionStore {

  private final JdbcClient jdbc;

  AccountVersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads a row per school year and the notices to be paid: pages ask every few seconds. */
  Optional<String> version(HolderId holder) {
    return jdbc.sql("""
            select a.movements || '-' || (extract(epoch from a.updated_at) * 1000000)::bigint
                   || coalesce('-' || left(md5(p.numbers), 8), '')
            from ledger.account a
            cross join (
              select string_agg(
                       concat_ws(' ', notice_number, amount_cents, checking_since is not null), ','
                       order by notice_number) as numbers
              from notice where holder_id = :holder and status = 'PAYABLE'
                and (channel = 'NOTICE' or checking_since is not null)) p
            where a.holder_id = :holder
            """)
        .param("holder", holder.value())
        .query(String.class)
        .optional();
  }
}
