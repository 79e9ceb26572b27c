package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.MovementLine;
import it.refettorio.wallet.statement.Notice;
import it.refettorio.wallet.statement.Summary;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the wallet page shows.
 *
 * @param open notices of the office that are to be paid
 * @param checking notices and top-ups whose payment is being confirmed
 * @param latest the latest movements
 */
public record WalletView(
    WalletAccount account,
    Filters filters,
    Summary summary,
    AsOf asOf,
    List<Notice> open,
    List<Notice> checking,
    List<MovementLine> latest) {

  /** The kinds of filter that can hold a period, in the order of the form. */
  public static final List<String> PERIODS = List.of("consumato", "pagato", "emesso");

  public boolean hasOpenNotices() {
    return !open.isEmpty();
  }

  /** Such as "2 avvisi, 40,00 €". */
  public String openNotices(Ui ui) {
    return ui.t("wallet.notices.number", open.size(), ui.money(sum(open)));
  }

  /** What a debt means now: whether it is asked for, being paid, or neither. */
  public String debt(Ui ui) {
    return ui.t(hasOpenNotices() ? "wallet.debt.notice"
        : checking.isEmpty() ? "wallet.debt" : "wallet.debt.checking");
  }

  /** What is not yet in the balance, a sentence each. */
  public List<String> notYetCounted(Ui ui) {
    return Stream.of(
            hasOpenNotices() ? ui.t("wallet.notYet.notices", open.size(), ui.money(sum(open)))
                : null,
            checking.isEmpty() ? null
                : ui.t("wallet.notYet.checking", checking.size(), ui.money(sum(checking))))
        .filter(Objects::nonNull).toList();
  }

  /** What was chosen, in words: the days of each period, then the kind of payment. */
  public List<String> chosen(Ui ui) {
    var way = summary.choice().way();
    return Stream.concat(
            PERIODS.stream().map(period -> filters.words(ui, period)),
            Stream.of(way == null ? null : ui.t("filter.way.chosen." + way)))
        .filter(Objects::nonNull).toList();
  }

  private static long sum(List<Notice> notices) {
    return notices.stream().mapToLong(Notice::amountCents).reduce(0, Math::addExact);
  }
}
