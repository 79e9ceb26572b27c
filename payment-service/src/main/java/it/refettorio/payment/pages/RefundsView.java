package it.refettorio.payment.pages;

import it.refettorio.payment.refund.Refund;
import it.refettorio.payment.topup.Family;
import java.util.List;

/**
 * The refunds written down, and the search for the family of the next one.
 *
 * @param search as typed; empty if nobody was looked for
 * @param moreFamilies whether there are more than those found
 * @param page from 1
 */
public record RefundsView(
    String search, List<Family> families, boolean moreFamilies,
    List<Refund> refunds, int page, int pages) {}
