package it.refettorio.notification.pages;

import it.refettorio.notification.desk.Desk;
import it.refettorio.starter.caller.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after the login: the family's, or the way to the office's. */
@Controller
class TodayPage {

  private final Desk desk;

  TodayPage(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/")
  String today(Caller caller, Model model) {
    if (caller.isOffice()) {
      return "redirect:/ufficio";
    }
    model.addAttribute("page", TodayView.of(desk.of(caller), caller.name()));
    return "pages/today";
  }
}
