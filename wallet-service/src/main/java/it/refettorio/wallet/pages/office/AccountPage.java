package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.HolderId;
import it.refettorio.wallet.accounting.Stories;
import it.refettorio.wallet.entry.Entries;
import it.refettorio.wallet.household.Holder;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.pages.ExplanationView;
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
      @RequestParam(name = "pagina", defaultValue = "1") int page,
      HttpServletResponse response,
      Model model) {
    var id = new HolderId(holder);
    var summary = statements.summary(id).orElseThrow(AccountPage::notFound);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    var pupils = households.pupils(id);
    int wanted = Math.clamp(page, 1, AccountsPage.LAST_PAGE);
    var story = stories.of(id, form.filter(pupils), wanted);
    model.addAttribute("page", new AccountView(
        households.holder(id).map(Holder::fullName).orElse(holder.toString()), summary, pupils,
        entries.of(id, ENTRIES), stories.notices(id, NOTICES), form, errors, story, wanted,
        (int) Math.max(1, Math.ceilDiv(story.movements(), Stories.PAGE))));
    return "pages/office/account";
  }

  @GetMapping("/movimenti/{id}")
  String why(@PathVariable UUID holder, @PathVariable long id, Model model) {
    var explanation = statements.explain(new HolderId(holder), id)
        .orElseThrow(AccountPage::notFound);
    model.addAttribute(
        "page", new ExplanationView(explanation, AccountsPage.PATH + "/" + holder));
    return "pages/why";
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
