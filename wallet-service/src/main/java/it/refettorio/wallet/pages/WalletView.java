package it.refettorio.wallet.pages;

import it.refettorio.wallet.statement.MovementLine;
import it.refettorio.wallet.statement.Summary;
import java.time.Instant;
import java.util.List;

/**
 * What the wallet page shows.
 *
 * @param readAt when the figures were read
 * @param pendingCents payments being confirmed
 * @param latest the latest movements
 */
public record WalletView(
    WalletAccount account,
    Filters filters,
    Summary summary,
    Instant readAt,
    List<Long> pendingCents,
    List<MovementLine> latest) {}
