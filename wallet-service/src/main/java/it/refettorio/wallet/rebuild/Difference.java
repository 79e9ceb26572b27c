package it.refettorio.wallet.rebuild;

import it.refettorio.contracts.HolderId;

/**
 * One thing that is not the same in both ledgers.
 *
 * @param subject a movement's cause; a meal and the revision of a word on it; or {@code account:}
 *     and the school year
 * @param kind MOVEMENT; WAITING, a word on a meal without a price; ACCOUNT; FOLD, when an account
 *     in use is not the sum of its movements; OTHER_PATH
 * @param centsInUse null if it is not there, 0 of what waits
 * @param centsRebuilt null if it is not there
 */
public record Difference(
    HolderId holder, String subject, String kind, Long centsInUse, Long centsRebuilt) {}
