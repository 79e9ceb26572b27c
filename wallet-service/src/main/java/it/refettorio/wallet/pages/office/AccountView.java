package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.statement.MovementLine;
import it.refettorio.wallet.statement.Summary;
import java.util.List;

/** What the office sees of one account. */
public record AccountView(
    String holder, Summary summary, List<MovementLine> movements, int page, int pages) {}
