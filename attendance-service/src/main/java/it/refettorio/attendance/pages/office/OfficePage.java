package it.refettorio.attendance.pages.office;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The attendance dashboard of the school office. */
@Controller
@PreAuthorize("hasAnyRole('OPERATORE_SCUOLA', 'AMMINISTRATORE')")
class OfficePage {

  static final String PATH = "/ufficio/presenze";
  static final String TEMPLATE = "pages/office/desk";

  private final OfficeDesk desk;

  OfficePage(OfficeDesk desk) {
    this.desk = desk;
  }

  @GetMapping(PATH)
  String show(
      @RequestParam(required = false) Integer nuovi,
      @RequestParam(required = false) Integer presenti,
      Model model) {
    model.addAttribute("page", desk.view().imported(nuovi, presenti));
    return TEMPLATE;
  }
}
