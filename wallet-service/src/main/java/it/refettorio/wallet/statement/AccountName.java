package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;

/**
 * An account and who its holder is.
 *
 * @param name empty if the family has not been told
 * @param taxCode null if it has not been told
 */
public record AccountName(HolderId holder, String name, String taxCode) {}
