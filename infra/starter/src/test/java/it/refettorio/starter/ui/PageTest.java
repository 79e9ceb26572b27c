package it.refettorio.starter.ui;

import static it.refettorio.starter.ui.Samples.html;
import static it.refettorio.starter.ui.Samples.render;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole pages; each is also left in target/pages for eyes and outside checkers. */
class PageTest {

  record Loan(String title, LocalDate due, long fineCents) {}

  private static final List<Loan> LOANS = List.of(
      new Loan("Il barone rampante", LocalDate.of(2026, 11, 24), 0),
      new Loan("La coscienza di Zeno", LocalDate.of(2026, 12, 1), 150),
      new Loan("Lessico famigliare", LocalDate.of(2026, 12, 3), 123_450));

  @Test
  void showsAReaderThePageAsAWhole() throws IOException {
    var ui = Samples.ui("/prestiti/storico", Samples.READER);

    String page = render(ui.page(
        Heading.of("I tuoi prestiti").lead("Libri che hai in casa e quelli che hai prenotato.")
            .under("Prestiti", "/prestiti").aside(ui.badge(Tone.SUCCESS, "In regola"))
            .status("Prestito rinnovato fino al 24 novembre"),
        reader(ui)));

    keep("reader", page);
    assertThat(page).containsOnlyOnce("<h1").contains(
        "<html lang=\"it\">",
        "<title>I tuoi prestiti – Biblioteca civica – Comune di Provafonte</title>",
        "Ada Lettrice", "action=\"/esci\"", "href=\"#contenuto\"", "role=\"status\"",
        "href=\"tel:+390000654321\"");
    assertThat(page).contains("href=\"/prestiti\" aria-current=\"true\"");
    assertThat(page).doesNotContain("Catalogo", "Cassa");
  }

  @Test
  void showsTheOfficeOnlyWhatItsRolesAllow() throws IOException {
    var ui = Samples.ui("/ufficio/catalogo", Samples.LIBRARIAN);

    String page = render(ui.page(Heading.of("Catalogo"), office(ui)));

    keep("office", page);
    assertThat(page).contains("href=\"/ufficio/catalogo\" aria-current=\"page\"")
        .doesNotContain("Cassa", "href=\"/prestiti\"");
  }

  @Test
  void tellsStrangersWhereTheDoorIs() {
    String page = render(Samples.ui("/", null).page("Benvenuti", html("")));

    assertThat(page).contains("href=\"/accedi\"").doesNotContain("/esci", "bottom-nav");
  }

  @Test
  void listsTheErrorsOfARefusedFormOnTop() throws IOException {
    var ui = Samples.ui("/pagamenti", Samples.READER);
    var errors = FormErrors.none()
        .add("email", "sample.email").add("amount", "sample.amount", ui.money(500))
        .add("way", "sample.refused").refuse("sample.refused");

    String page = render(ui.page(
        Heading.of("Nuovo prestito").under("Prestiti", "/prestiti").errors(errors),
        form(ui, errors)));

    keep("form", page);
    assertThat(page).contains(
        "<title>Errore: Nuovo prestito", "href=\"#email\"", "href=\"#amount\"",
        "Scrivi un importo di almeno 5,00\u00a0€", "role=\"alert\" tabindex=\"-1\" autofocus");
  }

  @Test
  void speaksEnglishToo() throws IOException {
    var ui = Samples.ui("/prestiti", Samples.READER, Locale.ENGLISH);

    String page = render(ui.page("Your loans", reader(ui)));

    keep("english", page);
    assertThat(page).contains("<html lang=\"en\">", "Log out", "Public library", "€1,234.50");
  }

  @Test
  void offersTheSamePageInTheOtherLanguage() {
    var ui = new Ui(Samples.messages(), Locale.ITALIAN, null, "/prestiti", "pagina=2&lang=it",
        Samples.portal(), Assets.ofThisJar(), null, null);

    assertThat(ui.inLanguage("en")).isEqualTo("?pagina=2&lang=en");
    assertThat(render(ui.page("Prestiti", html("")))).contains("href=\"?pagina=2&amp;lang=en\"");
  }

  @Test
  void showsTheMessageOfARedirectButNoStrangersWords() {
    assertThat(render(arrivedWith("sample.done").page("Prestiti", html(""))))
        .contains("Prestito registrato");
    assertThat(arrivedWith("Hai.vinto.un.premio").doneText()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 413, 418, 429, 500, 502, 503})
  void explainsEachErrorAndWhatToDoNext(int status) throws IOException {
    for (var locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
      var output = new StringOutput();
      TemplateEngine.createPrecompiled(ContentType.Html).render("error.jte",
          Map.of("ui", Samples.ui("/x", Samples.READER, locale), "status", status), output);

      keep("error-" + status + "-" + locale, output.toString());
      assertThat(output.toString()).containsOnlyOnce("<h1>").contains("href=\"/\"");
    }
  }

  private static Ui arrivedWith(String key) {
    return new Ui(Samples.messages(), Locale.ITALIAN, null, "/prestiti", "", Samples.portal(),
        Assets.ofThisJar(), null, key);
  }

  private static Content reader(Ui ui) {
    return html("",
        ui.figure(Tone.DANGER, "Da pagare", ui.money(-123_600),
            html("<p>Aggiornato al 24/11/2026, 9:15</p>",
                html("<div class=\"rf-actions\">", ui.linkButton("Paga ora", "/pagamenti"),
                    html("</div>")))),
        ui.notice(Tone.WARNING, "Il libro scade domani", html("<p>Rinnovalo entro le 18.</p>")),
        html("<h2>Questa settimana</h2><ol class=\"rf-days\">"),
        html("<li class=\"rf-day rf-day-today\"><div class=\"rf-day-head\"><h3>"),
        html("martedì 24 novembre</h3>", ui.badge(Tone.SUCCESS, "Aperta")),
        html("</div><p class=\"rf-muted\">Puoi cambiare fino alle 9:15</p>"),
        ui.form(Form.post("/calendario").hidden("day", "2026-11-24"),
            html("<div class=\"rf-actions\">",
                ui.action(Action.submit("Prenota").sends("choice", "A").about("martedì 24")),
                ui.action(Action.submit("Rinuncia").sends("choice", "B").secondary()
                    .about("martedì 24")),
                html("</div>"))),
        html("</li><li class=\"rf-day rf-day-off\"><div class=\"rf-day-head\"><h3>"),
        html("mercoledì 25 novembre</h3>", ui.badge(Tone.NEUTRAL, "Chiusa")),
        html("</div><p>Inventario</p></li></ol>"),
        ui.table(Table.of("Libri in prestito", LOANS)
            .column("Titolo", Loan::title)
            .column("Entro", Loan::due)
            .content("Stato", loan -> loan.fineCents() == 0
                ? ui.badge(Tone.SUCCESS, "In regola") : ui.badge(Tone.DANGER, "In ritardo"))
            .money("Multa", Loan::fineCents)
            .content("Azioni", loan -> ui.action(
                Action.link("Rinnova", "/rinnova").plain().about(loan.title())))),
        ui.table(Table.of("Prenotazioni", List.of())),
        html("<h2>Le tue tessere</h2><div class=\"rf-cards\">"),
        ui.card(Card.of("Tessera adulti").level(3).href("/tessera")
                .aside(ui.badge(Tone.INFO, "Attiva")).foot(ui.linkButton("Apri", "/tessera")),
            ui.facts(Fact.of("Numero", "A 1234"), Fact.of("Scade", LocalDate.of(2027, 1, 31)))),
        ui.card(Card.of("Tessera ragazzi").level(3).aside(ui.badge(Tone.WARNING, "Scade presto")),
            ui.facts(Fact.of("Numero", "R 4321"), Fact.of("Scade", null))),
        html("</div>"),
        ui.details("Come si calcola la multa", html("<p>Dieci centesimi al giorno.</p>")),
        ui.details("Chi può prendere in prestito", html("<p>Chi ha la tessera.</p>")),
        html("<h2>A che punto è la richiesta</h2>"),
        ui.timeline(List.of(
            Phase.done("Inviata").when("lunedì 23 novembre 2026"),
            Phase.current("In verifica").text("Di solito servono due giorni."),
            Phase.toCome("Pronta al banco"))),
        ui.pagination(2, 5, page -> "/prestiti?pagina=" + page));
  }

  private static Content office(Ui ui) {
    return html("",
        ui.form(Form.get("/ufficio/catalogo").submit("Cerca").onOneLine(),
            ui.fields(Field.search("q", "Titolo"), Field.month("month", "Mese"))),
        ui.notice(Tone.NEUTRAL, "Tre libri aspettano una risposta."),
        ui.notice(Tone.INFO, "Il catalogo si aggiorna ogni notte."),
        ui.notice(Tone.SUCCESS, "Inventario completo."),
        ui.notice(Tone.DANGER, "Un libro risulta perso."),
        ui.table(Table.of("Prestiti in corso", LOANS)
            .column("Titolo", Loan::title).column("Entro", Loan::due)
            .figures("Giorni", loan -> 12).money("Multa", Loan::fineCents)
            .content("Azioni", loan -> ui.form(Form.post("/ufficio/catalogo")
                .submit(Action.submit("Sollecita").secondary().about(loan.title())).onOneLine()))),
        ui.pagination(1, 3, page -> "/ufficio/catalogo?pagina=" + page));
  }

  private static Content form(Ui ui, FormErrors errors) {
    var ways = List.of(
        new Field.Choice("desk", "Al banco", "Dalle 9 alle 18"), Field.Choice.of("home", "A casa"));
    return html("",
        ui.steps(2, List.of("Dati personali", "Dati del prestito", "Riepilogo")),
        ui.form(Form.post("/prestiti/nuovo").formId("0").withFiles().submit("Avanti")
                .cancel("Indietro", "/prestiti"),
            ui.fields(
                Field.text("name", "Nome e cognome").value("Ada Lettrice").autocomplete("name")
                    .mandatory(),
                Field.email("email", "E-mail").hint("Ti scriviamo quando il libro è pronto.")
                    .value("ada@").mandatory().errors(errors),
                Field.amount("amount", "Offerta").value("2").errors(errors),
                Field.number("copies", "Copie").between(1, 5).value(1),
                Field.date("from", "Dal").value(LocalDate.of(2026, 11, 24)),
                Field.select("branch", "Sede", List.of(
                    Field.Choice.of("c", "Centrale"), Field.Choice.of("n", "Nord"))).mandatory(),
                Field.radios("way", "Come lo ritiri?", ways).mandatory().errors(errors),
                Field.area("notes", "Note").atMost(500),
                Field.file("card", "Copia della tessera").hint("PDF o foto, al più 5 MB."),
                Field.checkbox("terms", "Ho letto il regolamento").mandatory())));
  }

  /** Leaves the page for other checkers, after making sure that our own rules hold. */
  private static void keep(String name, String page) throws IOException {
    assertThat(page).doesNotContain("<script", "style=\"", "onclick", "javascript:");
    Files.createDirectories(Path.of("target/pages"));
    Files.writeString(Path.of("target/pages", name + ".html"), page);
  }
}
