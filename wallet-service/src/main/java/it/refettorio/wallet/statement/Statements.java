package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.wallet.ledger.MovementKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The reading side of the ledger. */
@Component
public class Statements {

  /** Movements on one page of the statement. */
  public static final int PAGE = 25;

  private final AccountStore accounts;
  private final StatementStore store;
  private final MealStore meals;
  private final Notices notices;
  private final Clock clock;

  Statements(
      AccountStore accounts,
      StatementStore store,
      MealStore meals,
      Notices notices,
      Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.meals = meals;
    this.notices = notices;
    this.clock = clock;
  }

  /** Those of the ids that have an account. At most 20. */
  public List<AccountName> accountsAmong(Collection<UUID> ids) {
    return accounts.accountsAmong(ids);
  }

  /** An account over its years; empty if there is none. */
  public Optional<Account> account(HolderId holder) {
    return accounts.account(holder);
  }

  /** Where an account stands now, over all its years; empty if there is none. */
  public Optional<Summary> summary(HolderId holder) {
    return account(holder).map(this::summary);
  }

  /** Where an account stands now, over all its years. */
  public Summary summary(Account account) {
    return summary(account, Choice.EVERYTHING, notices.payable(account.holder()));
  }

  /**
   * Where an account stands now.
   *
   * @param payable its notices that can be paid
   */
  public Summary summary(Account account, Choice choice, List<Notice> payable) {
    long balance = account.balanceCents();
    return new Summary(
        account.holder(), choice, figures(account, choice), balance,
        payable.stream()
            .filter(notice -> notice.unpaid() && notice.issuedIn(choice.noticeDays()))
            .mapToLong(Notice::amountCents).reduce(0, Math::addExact),
        account.movements(), account.updatedAt(),
        accounts.cover(account.holder(), balance, LocalDate.now(clock)));
  }

  private Figures figures(Account account, Choice choice) {
    if (!choice.narrows()) {
      return choice.year() == null ? account.figures() : account.figures(choice.year());
    }
    var figures = account.figuresAlone(choice.year());
    if (choice.consumed() != null) {
      figures = figures.consuming(accounts.moved(account.holder(), choice.consumed()));
    }
    if (choice.paid() != null) {
      figures = figures.paying(accounts.moved(account.holder(), choice.paid()));
    }
    return switch (choice.way()) {
      case null -> figures;
      case PaymentChannel.NOTICE -> figures.onlyPaidByNotice();
      case PaymentChannel.SPONTANEOUS -> figures.onlyPaidSpontaneously();
    };
  }

  /**
   * A page of an account's movements on some days, the latest first.
   *
   * @param page from 1
   */
  public List<MovementLine> movements(HolderId holder, Period days, int page) {
    return movements(holder, days, page, PAGE);
  }

  /** The same with another number of movements on a page. */
  public List<MovementLine> movements(HolderId holder, Period days, int page, int size) {
    return store.movements(
        holder, days, closing(holder, days), size, Math.multiplyExact(page - 1, size));
  }

  /** The latest movements of an account whose balance is known already. */
  public List<MovementLine> latest(Account account, int limit) {
    return store.movements(
        account.holder(), Period.ALWAYS, account.balanceCents(), limit, 0);
  }

  /**
   * The movements of an account on some days, the oldest first; of more than the limit the latest.
   */
  public List<MovementLine> oldestFirst(HolderId holder, Period days, int limit) {
    return store.movements(holder, days, closing(holder, days), limit, 0).reversed();
  }

  private long closing(HolderId holder, Period days) {
    return store.balanceAtEndOf(holder, SchoolYear.of(days.to()), days.to());
  }

  /** Balances at the ends of some days of an account, and how many movements they hold. */
  public Extent extent(HolderId holder, Period days) {
    var before = days.from().minusDays(1);
    return new Extent(
        store.balanceAtEndOf(holder, SchoolYear.of(before), before), closing(holder, days),
        store.count(holder, days));
  }

  /**
   * A page of the payments and refunds of an account, the latest first.
   *
   * @param kinds which of them
   * @param page from 1
   */
  public List<PaymentLine> payments(
      HolderId holder, Period days, Collection<MovementKind> kinds, int page) {
    return store.payments(holder, days, kinds, PAGE, (page - 1) * PAGE);
  }

  /** What all those payments and refunds come to. */
  public PaymentTotals paymentTotals(
      HolderId holder, Period days, Collection<MovementKind> kinds) {
    return store.paymentTotals(holder, days, kinds);
  }

  /** One movement with all that explains it; empty if it is not of that account. */
  public Optional<Explanation> explain(HolderId holder, long movement) {
    return store.explain(holder, movement)
        .map(found -> found.telling(found.meal().map(meals::story).orElse(List.of())));
  }
}
