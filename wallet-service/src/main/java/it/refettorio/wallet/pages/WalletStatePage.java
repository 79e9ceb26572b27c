package it.refettorio.wallet.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.statement.AccountVersions;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What an open wallet page asks to learn whether it is still right. */
@RestController
class WalletStatePage {

  private static final String PATH = "/portafoglio/stato";

  private final AccountVersions versions;

  WalletStatePage(AccountVersions versions) {
    this.versions = versions;
  }

  static String pathOf(HolderId holder) {
    return PATH + "?intestatario=" + holder;
  }

  /** The version of an account; 304 to who knows it, 404 for another family's. */
  @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> version(
      Caller caller, @RequestParam("intestatario") UUID account) {
    if (!caller.mayActFor(account)) {
      throw notFound();
    }
    var version = versions.of(new HolderId(account)).orElseThrow(WalletStatePage::notFound);
    return ResponseEntity.ok()
        .eTag(version)
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(version);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
