package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.starter.inbox.ParkedRecords;
import it.refettorio.wallet.accounting.Stories;
import it.refettorio.wallet.accounting.UnpricedMeals;
import it.refettorio.wallet.arrears.Arrears;
import it.refettorio.wallet.entry.Entries;
import it.refettorio.wallet.household.Holder;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.pages.ExplanationView;
import it.refettorio.wallet.pages.Paging;
import it.refettorio.wallet.pages.PupilLines;
import it.refettorio.wallet.statement.Period;
import it.refettorio.wallet.statement.Statements;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One account's whole story. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/{holder}")
class AccountPage {

  private static final int ENTRIES = 50;
  private static final int NOTICES = 50;
  private static final int DUES = 50;

  private final Statements statements;
  private final Stories stories;
  private final Entries entries;
  private final Arrears arrears;
  private final UnpricedMeals unpriced;
  private final Households households;
  private final PupilLines pupilLines;
  private final ParkedRecords parked;

  AccountPage(
      Statements statements,
      Stories stories,
      Entries entries,
      Arrears arrears,
      UnpricedMeals unpriced,
      Households households,
      PupilLines pupilLines,
      ParkedRecords parked) {
    this.statements = statements;
    this.stories = stories;
    this.entries = entries;
    this.arrears = arrears;
    this.unpriced = unpriced;
    this.households = households;
    this.pupilLines = pupilLines;
    this.parked = parked;
  }

  @GetMapping
  String account(
      @PathVariable UUID holder,
      @ModelAttribute StoryForm form,
      @RequestParam(name = "pagina", defaultValue = "1") String page,
      HttpServletResponse response,
      Model model) {
    var id = new HolderId(holder);
    var account = statements.account(id).orElseThrow(AccountPage::notFound);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    var pupils = households.pupils(id);
    int asked = Paging.asked(page);
    var story = stories.of(id, form.filter(pupils), asked);
    var paging = Paging.of(asked, story.movements(), Stories.PAGE);
    if (paging.page() != asked) {
      story = stories.of(id, form.filter(pupils), paging.page());
    }
    model.addAttribute("page", new AccountView(
        name(id), account, statements.summary(account), pupils,
        pupilLines.of(id, Period.ALWAYS), unpriced.of(id, UnpricedMeals.PAGE),
        parked.count(keys(id, pupils)), stories.notices(id, NOTICES), arrears.askedOf(id, DUES),
        entries.of(id, ENTRIES), form, errors, story, paging.page(), paging.pages()));
    return "pages/office/account";
  }

  /** Of the records that change an account: the facts' and the prices' of its pupils. */
  private static List<String> keys(HolderId holder, List<PupilName> pupils) {
    var keys = new ArrayList<>(List.of(holder.toString()));
    pupils.forEach(pupil -> Arrays.stream(DemandService.values())
        .forEach(service -> keys.add(pupil.id() + ":" + service)));
    return keys;
  }

  @GetMapping("/movimenti/{id}")
  String why(@PathVariable UUID holder, @PathVariable long id, Model model) {
    var explanation = statements.explain(new HolderId(holder), id)
        .orElseThrow(AccountPage::notFound);
    model.addAttribute("page", ExplanationView.forTheOffice(
        explanation, AccountsPage.PATH, AccountsPage.PATH + "/" + holder,
        name(new HolderId(holder))));
    return "pages/why";
  }

  private String name(HolderId id) {
    return households.holder(id).map(Holder::fullName).orElse(id.toString());
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
