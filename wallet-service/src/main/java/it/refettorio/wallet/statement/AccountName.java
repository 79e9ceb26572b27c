package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;

/** An account and the name of its holder; empty if the family has not been told. */
public record AccountName(HolderId holder, String name) {}
