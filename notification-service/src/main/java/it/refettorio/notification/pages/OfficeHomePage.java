package it.refettorio.notification.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the office starts: the areas its roles open. */
@Controller
class OfficeHomePage {

  @GetMapping("/ufficio")
  String areas() {
    return "pages/office";
  }
}
