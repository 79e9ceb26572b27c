package it.refettorio.wallet.accounting;

import java.util.List;

/**
 * Some of the movements that were asked for, the latest first, and the totals of all of them.
 *
 * @param sumCents what they changed the balance by together
 */
public record Story(List<StoryLine> lines, long movements, long sumCents) {}
