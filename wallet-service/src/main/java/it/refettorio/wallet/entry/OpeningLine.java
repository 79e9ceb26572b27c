package it.refettorio.wallet.entry;

/**
 * A line of a file of balances, as far as it can be read by itself.
 *
 * @param line its number in the file, the header being line 1
 * @param cents below zero for a debt; null if it cannot be read
 * @param fault what is wrong, as the key of a message; null if nothing is
 * @param detail what it is wrong with, or null
 */
record OpeningLine(int line, String taxCode, Long cents, String fault, String detail) {}
