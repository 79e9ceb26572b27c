package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.HolderId;
import it.refettorio.wallet.accounting.Stories;
import it.refettorio.wallet.entry.Entries;
import it.refettorio.wallet.household.Holder;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.pages.ExplanationView;
import it.refettorio.wallet.pages.Paging;
import it.refettorio.wallet.statement.Statements;
import jakarta.servlet.http.HttpServletResponse;
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

  private final Statements statements;
  private final Stories stories;
  private final Entries entries;
  private final Households households;

  AccountPage(
      Statements statements, Stories stories, Entries entries, Households households) {
    this.statements = statements;
    this.stories = stories;
    this.entries = entries;
    this.households = households;
  }

  @GetMapping
  String account(
      @PathVariable UUID holder,
      @ModelAttribute StoryForm form,
      @RequestParam(name = "pagina", defaultValue = "1") String page,
      HttpServletResponse response,
      Model model) {
    var id = new HolderId(holder);
    var summary = statements.summary(id).orElseThrow(AccountPage::notFound);
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
        name(id), summary, pupils,
        entries.of(id, ENTRIES), stories.notices(id, NOTICES), form, errors, story,
        paging.page(), paging.pages()));
    return "pages/office/account";
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
