package it.refettorio.wallet.entry;

import it.refettorio.contracts.HolderId;

/**
 * What would become of a line of a file of balances.
 *
 * @param holder null if there is none, or not only one
 * @param cents below zero for a debt; null if it cannot be read
 * @param already whether this same amount was carried under the act before
 * @param fault what is wrong, as the end of a message's key; null if nothing is
 */
public record TriedLine(
    int line, String taxCode, HolderId holder, String name, Long cents, boolean already,
    String fault, String detail) {}
