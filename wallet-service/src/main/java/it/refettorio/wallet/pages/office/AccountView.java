package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.accounting.NoticeRow;
import it.refettorio.wallet.accounting.Story;
import it.refettorio.wallet.entry.OfficeEntry;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.statement.Summary;
import java.util.List;

/** What the office sees of one account. */
public record AccountView(
    String holder,
    Summary summary,
    List<PupilName> pupils,
    List<OfficeEntry> entries,
    List<NoticeRow> notices,
    StoryForm form,
    FormErrors errors,
    Story story,
    int page,
    int pages) {

  public String path() {
    return AccountsPage.PATH + "/" + summary.holder();
  }
}
