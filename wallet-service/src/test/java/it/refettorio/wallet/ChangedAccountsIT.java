package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.ledger.ChangedAccounts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@WithInfrastructure
class ChangedAccountsIT {

  @Autowired ChangedAccounts changed;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void manyChangedAccountsAreNotedInPortionsThatCanBeToldOneByOne() {
    assertThat(notedBy(2_500)).containsExactlyInAnyOrder(1_000, 1_000, 500);
  }

  @Test
  void nothingIsNotedWhereNoAccountChanged() {
    assertThat(notedBy(0)).isEmpty();
  }

  /** The sizes of the notes; nobody else sees them. */
  private List<Integer> notedBy(int accounts) {
    var holders = Stream.generate(UUID::randomUUID).limit(accounts).toList();
    return transaction.execute(status -> {
      status.setRollbackOnly();
      changed.noteAll(holders);
      return jdbc.sql("select accounts from account_to_tell where holders && ?::uuid[]"
          + " or holders = '{}'")
          .param(holders.stream().map(UUID::toString).toArray(String[]::new))
          .query(Integer.class).list();
    });
  }
}
