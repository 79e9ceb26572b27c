package it.refettorio.simulator.identity.pages;

import gg.jte.generated.precompiled.pages.JtemessageGenerated;
import it.refettorio.simulator.identity.provider.SimulatorSettings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What a person reads when there is nothing to choose. */
@Controller
@ControllerAdvice
class MessagePage implements ErrorController {

  private final SimulatorSettings settings;

  MessagePage(SimulatorSettings settings) {
    this.settings = settings;
  }

  @ExceptionHandler(RequestGone.class)
  View requestGone() {
    return page(HttpStatus.GONE, "Nessuna richiesta di accesso in corso",
        "La richiesta è scaduta o ha già avuto risposta. Torna al portale e accedi di nuovo.");
  }

  @ExceptionHandler(IllegalArgumentException.class)
  View badChoice() {
    return page(HttpStatus.BAD_REQUEST, "Scelta non valida",
        "Questa persona non può accedere così. Torna indietro e scegli di nuovo.");
  }

  @RequestMapping("/error")
  View error(HttpServletRequest request) {
    var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = HttpStatus.valueOf(code == null ? 404 : code);
    return page(status, "Richiesta non riuscita (" + status.value() + ")",
        status.is4xxClientError()
            ? "L'indirizzo o la richiesta non sono validi per questo simulatore."
            : "Il simulatore non è riuscito a rispondere.");
  }

  private View page(HttpStatus status, String title, String text) {
    var view = new MessageView(title, text, settings.portal("/"));
    return new HtmlPage(status, out -> JtemessageGenerated.render(out, null, view));
  }
}
