package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.accounting.NoticeRow;
import it.refettorio.wallet.accounting.Story;
import it.refettorio.wallet.accounting.UnpricedMeal;
import it.refettorio.wallet.arrears.AskedDue;
import it.refettorio.wallet.entry.OfficeEntry;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.pages.PupilLine;
import it.refettorio.wallet.statement.Account;
import it.refettorio.wallet.statement.Summary;
import java.util.List;

/**
 * What the office sees of one account.
 *
 * @param services of its pupils
 * @param unpriced its meals that wait for a price
 * @param parked how many records that would change it wait for a person
 */
public record AccountView(
    String holder,
    Account account,
    Summary summary,
    List<PupilName> pupils,
    List<PupilLine> services,
    List<UnpricedMeal> unpriced,
    long parked,
    List<NoticeRow> notices,
    List<AskedDue> dues,
    List<OfficeEntry> entries,
    StoryForm form,
    FormErrors errors,
    Story story,
    int page,
    int pages) {

  public String path() {
    return AccountsPage.PATH + "/" + summary.holder();
  }
}
