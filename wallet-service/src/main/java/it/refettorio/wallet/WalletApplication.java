package it.refettorio.wallet;

import it.refettorio.starter.command.Service;
import it.refettorio.wallet.rebuild.RebuildCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is owed and why: the ledger. */
@SpringBootApplication
@EnableScheduling
public class WalletApplication {

  public static void main(String[] args) {
    Service.run(
        WalletApplication.class, args, RebuildCommand.class, RebuildCommand.Parts.class);
  }
}
