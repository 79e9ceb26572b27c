package it.refettorio.gateway.pages;

import it.refettorio.gateway.login.IdentityProviders;
import it.refettorio.gateway.login.LoginProblem;
import it.refettorio.gateway.login.LoginProblem.Way;
import it.refettorio.gateway.login.LoginWay;
import it.refettorio.gateway.login.PortalUser;
import it.refettorio.gateway.login.SignedIn;
import it.refettorio.gateway.login.Destination;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** The way in and the way out. */
@Controller
class LoginPage {

  private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{8}");

  private final IdentityProviders providers;

  LoginPage(IdentityProviders providers) {
    this.providers = providers;
  }

  @GetMapping("/accedi")
  String choose(
      @RequestParam(required = false) @Nullable String torna,
      @RequestParam(required = false) @Nullable String scaduta,
      Model model) {
    var user = PortalUser.present();
    if (user != null) {
      return user.who() instanceof SignedIn.Operator ? "redirect:/ufficio" : "redirect:/";
    }
    model.addAttribute("page", LoginView.of(Destination.named(torna), scaduta != null));
    return "pages/accedi";
  }

  /** Looks first whether the provider answers, because the browser would only see a dead end. */
  @GetMapping("/accedi/{via}")
  String begin(
      @PathVariable String via,
      @RequestParam(required = false) @Nullable String torna,
      @RequestParam(required = false) @Nullable String riprova,
      HttpServletRequest request) {
    var way = LoginWay.named(via)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!providers.answers(way.registration())) {
      return "redirect:/accesso-negato?motivo=" + LoginProblem.PROVIDER_DOWN.key()
          + "&via=" + way.key();
    }
    way.begin(request, Destination.named(torna));
    return "redirect:/oauth2/authorization/" + way.registration()
        + (riprova == null ? "" : "?riprova");
  }

  @GetMapping("/accesso-negato")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String denied(
      @RequestParam(defaultValue = "") String motivo,
      @RequestParam(defaultValue = "") String via,
      @RequestParam(defaultValue = "") String rif,
      Model model) {
    var problem = LoginProblem.named(motivo).orElse(LoginProblem.TECHNICAL);
    var way = LoginWay.named(via).orElse(LoginWay.SPID);
    String reference = problem == LoginProblem.TECHNICAL && REFERENCE.matcher(rif).matches()
        ? rif
        : null;
    model.addAttribute("page", new DeniedView(
        "login.problem." + problem.key(),
        problem.offers(Way.RETRY) ? "/accedi/" + way.key() + "?riprova" : null,
        problem.offers(Way.OTHER_SCHEME) ? other(way) : null,
        problem.offers(Way.HELP),
        reference));
    return "pages/accesso-negato";
  }

  @GetMapping("/uscita")
  String goodBye() {
    return "pages/uscita";
  }

  /** The other button of a citizen; an operator has no other. */
  private static @Nullable String other(LoginWay way) {
    return switch (way) {
      case SPID -> LoginWay.CIE.key();
      case CIE -> LoginWay.SPID.key();
      case OPERATORI -> null;
    };
  }
}
