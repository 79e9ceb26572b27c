package it.refettorio.starter.ui;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.ui.PortalSettings.Audience;
import it.refettorio.starter.ui.PortalSettings.Entry;
import it.refettorio.starter.ui.PortalSettings.Links;
import it.refettorio.starter.ui.PortalSettings.Office;
import it.refettorio.starter.ui.PortalSettings.Text;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The library of a town that does not exist, for tests. */
final class Samples {

  static final Caller READER =
      new Caller(new UUID(0, 1), "Ada Lettrice", Set.of(new UUID(0, 1)), Set.of());
  static final Caller LIBRARIAN =
      new Caller(new UUID(0, 2), "Bruno Bibliotecario", Set.of(), Set.of("LIBRARIAN"));
  static final CsrfToken CSRF = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "t0k3n");

  private Samples() {}

  static PortalSettings portal() {
    var site = URI.create("https://www.comune.example/");
    return new PortalSettings(
        URI.create("http://localhost:8080"),
        "Comune di Provafonte",
        new Text("Biblioteca civica", "Public library"),
        "Regione Altrove",
        site,
        site,
        new Office(
            new Text("Banco prestiti", "Loans desk"), "Via dei Libri 1, Provafonte",
            "+39 0000 654321", "libri@comune.example",
            new Text("ogni giorno, 9–18", "every day, 9–18")),
        new Links(site, site, site, site),
        List.of(
            entry("Oggi", "Today", "/", "it-clock", Audience.CITIZEN),
            entry("Prestiti", "Loans", "/prestiti", "it-bookmark", Audience.CITIZEN),
            entry("Calendario", "Calendar", "/calendario", "it-calendar", Audience.CITIZEN),
            entry("Pagamenti", "Payments", "/pagamenti", "it-card", Audience.CITIZEN),
            entry("Catalogo", "Catalogue", "/ufficio/catalogo", "it-note", Audience.OFFICE,
                "LIBRARIAN"),
            entry("Cassa", "Till", "/ufficio/cassa", "it-card", Audience.OFFICE, "CASHIER")));
  }

  static Ui ui(String path, @Nullable Caller caller) {
    return ui(path, caller, Locale.ITALIAN);
  }

  static Ui ui(String path, @Nullable Caller caller, Locale locale) {
    return new Ui(
        messages(), locale, CSRF, path, "", portal(), Assets.ofThisJar(), caller, null);
  }

  static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("it/refettorio/starter/ui/ui", "it/refettorio/starter/ui/sample");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  static String render(Content content) {
    var output = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(output));
    return output.toString();
  }

  /** Markup as a template would write it. */
  static HtmlContent html(String markup, Content... parts) {
    return out -> {
      out.writeContent(markup);
      for (var part : parts) {
        part.writeTo(out);
      }
    };
  }

  private static Entry entry(
      String it, String en, String path, String icon, Audience audience, String... roles) {
    return new Entry(new Text(it, en), path, icon, audience, Set.of(roles));
  }
}
