package it.refettorio.payment.pages;

import it.refettorio.payment.notice.Notices;
import it.refettorio.starter.caller.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where Checkout sends the browser back. A return proves nothing: the most it does is to say "we
 * are checking" until the receipt comes.
 */
@Controller
class ReturnPage {

  private final Notices notices;

  ReturnPage(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/pagamenti/ritorno/{key}/{outcome}")
  String back(Caller caller, @PathVariable String key, @PathVariable String outcome) {
    var notice = notices.findByReturnKey(key)
        .filter(one -> caller.mayActFor(one.holderId().value()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "redirect:" + switch (outcome) {
      case "ok", "attesa" -> {
        notices.browserReturned(notice.id());
        yield NoticePage.path(notice);
      }
      case "annullato" -> NoticePage.path(notice, NoticePage.Message.annullato);
      case "errore" -> NoticePage.path(notice, NoticePage.Message.errore);
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
