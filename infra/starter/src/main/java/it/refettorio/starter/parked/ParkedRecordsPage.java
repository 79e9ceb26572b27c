package it.refettorio.starter.parked;

import it.refettorio.starter.inbox.ParkedRecords;
import it.refettorio.starter.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The records that could not be applied, and the button that tries them again. */
@Controller
@RequestMapping("${refettorio.office-path}/eventi-fermi")
class ParkedRecordsPage {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedRecordsPage.class);

  private final ParkedRecords parked;
  private final String path;
  private final @Nullable String publishedPath;

  /** @param published whether this service has the page of told events as well */
  ParkedRecordsPage(ParkedRecords parked, String officePath, boolean published) {
    this.parked = parked;
    this.path = officePath + "/eventi-fermi";
    this.publishedPath = published ? officePath + "/eventi-pubblicati" : null;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("page", new ParkedView(path, parked.list(), publishedPath));
    return "ui/parked";
  }

  /** Sent twice it does no harm: what was applied is parked no more. */
  @PostMapping("/{id}/riprova")
  String retry(@PathVariable long id, RedirectAttributes redirect) {
    int applied = parked.retry(id);
    LOG.info("Parked records retried by hand: {} applied", applied);
    redirect.addFlashAttribute(
        Ui.DONE, applied > 0 ? "ui.parked.applied" : "ui.parked.failed-again");
    return "redirect:" + path;
  }
}
