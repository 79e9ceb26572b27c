package it.refettorio.starter.ui;

import static it.refettorio.starter.ui.Samples.html;
import static it.refettorio.starter.ui.Samples.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gg.jte.Content;
import it.refettorio.starter.ui.Table.Direction;
import it.refettorio.starter.ui.Table.Order;
import it.refettorio.starter.ui.Table.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsTest {

  private static final String EVIL = "<i>\"'&</i>";
  /** In attributes the escape leaves the bracket before it alone, in text it does not. */
  private static final String QUOTE_THAT_ENDS_AN_ATTRIBUTE = "&lt;i>\"";
  private static final Content NOTHING = html("");

  private final Ui ui = Samples.ui("/prestiti", Samples.READER);

  private static Stream<Map.Entry<String, Content>> everyComponentFedWithMarkup() {
    var ui = Samples.ui("/prestiti", Samples.READER);
    var choices = List.of(new Field.Choice(EVIL, EVIL, EVIL));
    var fields = Stream.of(
            Field.text("a", EVIL), Field.email("a", EVIL), Field.tel("a", EVIL),
            Field.number("a", EVIL), Field.amount("a", EVIL), Field.date("a", EVIL),
            Field.month("a", EVIL), Field.search("a", EVIL), Field.file("a", EVIL),
            Field.area("a", EVIL), Field.checkbox("a", EVIL), Field.select("a", EVIL, choices),
            Field.radios("a", EVIL, choices))
        .map(field -> Map.entry("field " + field.kind(),
            (Content) ui.field(field.value(EVIL).hint(EVIL).between(EVIL, EVIL)
                .autocomplete(EVIL).inputmode(EVIL).id("id"))));
    var others = Stream.of(
        Map.entry("page", ui.page(
            Heading.of(EVIL).lead(EVIL).under(EVIL, "/" + EVIL).status(EVIL), NOTHING)),
        Map.entry("notice", ui.notice(Tone.INFO, EVIL)),
        Map.entry("notice with title", ui.notice(Tone.INFO, EVIL, NOTHING)),
        Map.entry("badge", ui.badge(Tone.SUCCESS, EVIL, EVIL)),
        Map.entry("icon", ui.icon(EVIL, EVIL)),
        Map.entry("form", ui.form(Form.post("/" + EVIL).hidden(EVIL, EVIL).submit(EVIL)
            .cancel(EVIL, "/" + EVIL))),
        Map.entry("action", ui.action(Action.submit(EVIL).sends(EVIL, EVIL).about(EVIL)
            .icon(EVIL))),
        Map.entry("link", ui.link(EVIL, "/" + EVIL)),
        Map.entry("table", ui.table(Table.of(EVIL, List.of(EVIL))
            .column(EVIL, row -> row).figures(EVIL, row -> row))),
        Map.entry("empty table", ui.table(Table.of(EVIL, List.of()).whenEmpty(EVIL))),
        Map.entry("wide table", ui.table(Table.of(EVIL, List.of(EVIL))
            .column(EVIL, row -> row).ordered(new Order("/" + EVIL, Direction.NONE))
            .links(EVIL, row -> ui.link(EVIL, "/" + EVIL)).shape(Shape.WIDE))),
        Map.entry("tabs", ui.tabs(EVIL, List.of(new Tab(EVIL, "/" + EVIL, true)))),
        Map.entry("facts", ui.facts(Fact.of(EVIL, EVIL))),
        Map.entry("card", ui.card(Card.of(EVIL).href("/" + EVIL), NOTHING)),
        Map.entry("figure", ui.figure(Tone.INFO, EVIL, EVIL, NOTHING)),
        Map.entry("product", ui.product(EVIL, 580, 200, EVIL)),
        Map.entry("sum", ui.sum(List.of(EVIL), EVIL)),
        Map.entry("details", ui.details(EVIL, NOTHING)),
        Map.entry("live", ui.live(new Live(EVIL, "/" + EVIL, EVIL), NOTHING)),
        Map.entry("pagination", ui.pagination(2, 3, page -> "/" + EVIL)),
        Map.entry("steps", ui.steps(1, List.of(EVIL, EVIL))),
        Map.entry("timeline", ui.timeline(List.of(Phase.current(EVIL).when(EVIL).text(EVIL)))));
    return Stream.concat(fields, others.map(entry -> Map.entry(entry.getKey(),
        (Content) entry.getValue())));
  }

  @ParameterizedTest
  @MethodSource("everyComponentFedWithMarkup")
  void escapesWhatItIsGiven(Map.Entry<String, Content> component) {
    String shown = render(component.getValue());

    assertThat(shown).as(component.getKey())
        .contains("&lt;")
        .doesNotContain("<i>", QUOTE_THAT_ENDS_AN_ATTRIBUTE);
  }

  @Test
  void carriesTheTokenInFormsThatChangeSomething() {
    assertThat(render(ui.form(Form.post("/x").formId("f0").submit("Invia"))))
        .contains("name=\"_csrf\" value=\"t0k3n\"", "name=\"formId\" value=\"f0\"");
    assertThat(render(ui.form(Form.get("/x").submit("Cerca")))).doesNotContain("_csrf");
  }

  @Test
  void leavesTheTokenOutWhereNothingAsksForIt() {
    var open = new Ui(ui.messages(), ui.locale(), null, "/", "", ui.portal(), ui.assets(),
        Samples.READER, null);

    assertThat(render(open.form(Form.post("/x").submit("Invia")))).doesNotContain("_csrf");
    assertThat(render(open.page("Titolo", NOTHING))).contains("action=\"/esci\"");
  }

  @Test
  void aPartThatRenewsItselfHasALinkForThoseWithoutScripts() {
    assertThat(render(ui.live(new Live("prestiti-in-corso", "/prestiti/stato", "17-2"), NOTHING)))
        .contains("id=\"prestiti-in-corso\" data-live=\"/prestiti/stato\"")
        .contains("data-live-version=\"17-2\"")
        .contains("role=\"status\" id=\"prestiti-in-corso-status\"")
        .contains("<a href=\"?")
        .contains("live.js\" defer></script>");
  }

  @Test
  void readsOutASumThatChangesWhileOneTypes() {
    assertThat(render(ui.sum(List.of("a", "b"), "0,00 €")))
        .contains("<output data-sum for=\"a b\">0,00 €</output>", "sum.js\" defer></script>");
    assertThat(render(ui.product("a", 580, 200, "0,00 €")))
        .contains("data-product=\"a\" data-unit-cents=\"580\" data-most=\"200\"");
  }

  @Test
  void tiesLabelHintAndErrorToTheirField() {
    var errors = FormErrors.none().add("email", "sample.email");

    String shown = render(ui.field(
        Field.email("email", "E-mail").hint("Ti scriviamo qui").mandatory().errors(errors)));

    assertThat(shown).contains(
        "<label class=\"form-label\" for=\"email\">", "(obbligatorio)", "id=\"email-hint\"",
        "id=\"email-error\"", "aria-describedby=\"email-hint email-error\"",
        "aria-invalid=\"true\"", "autocomplete=\"email\"", " required");
  }

  @Test
  void saysNothingOfErrorsWhereThereAreNone() {
    assertThat(render(ui.field(Field.text("name", "Nome"))))
        .doesNotContain("aria-invalid", "aria-describedby", "required", "is-invalid");
  }

  @Test
  void marksTheChosenAnswer() {
    var choices = List.of(Field.Choice.of("a", "A"), Field.Choice.of("b", "B"));

    assertThat(render(ui.field(Field.select("x", "X", choices).value("b"))))
        .contains("<option value=\"b\" selected>").doesNotContain("Scegli");
    assertThat(render(ui.field(Field.select("x", "X", choices)))).contains("Scegli");
    assertThat(render(ui.field(Field.radios("x", "X", choices).value("b"))))
        .containsOnlyOnce(" checked");
    assertThat(render(ui.field(Field.checkbox("x", "X").checked(true)))).contains(" checked");
    assertThat(render(ui.field(Field.checkbox("x", "X").checked(false))))
        .doesNotContain(" checked");
  }

  @Test
  void neverSendsAFilePathBack() {
    assertThat(render(ui.field(Field.file("x", "X").value("/etc/passwd"))))
        .doesNotContain("passwd");
  }

  @Test
  void tellsByWhichColumnATableIsOrderedAndHowToOrderItByAnother() {
    String shown = render(ui.table(Table.of("Prestiti", List.of("Dune"))
        .column("Titolo", row -> row).ordered(new Order("/p?ordina=-titolo", Direction.ASCENDING))
        .column("Autore", row -> row).ordered(new Order("/p?ordina=autore", Direction.NONE))));

    assertThat(shown)
        .containsOnlyOnce("aria-sort=\"ascending\"")
        .contains("href=\"/p?ordina=-titolo\"", "href=\"/p?ordina=autore\"");
  }

  @Test
  void givesALinkThatSpeaksForItselfNoSecondLabelOnThePhone() {
    String shown = render(ui.table(Table.of("Prestiti", List.of("Dune"))
        .column("Titolo", row -> row)
        .links("Rinnovo", row -> ui.link("Rinnova", "/r")).shape(Shape.SHORT)));

    assertThat(shown).contains("rf-table-short", "Rinnovo").doesNotContain("data-label");
  }

  @Test
  void letsAWideTableBeScrolledWithTheKeyboard() {
    assertThat(render(ui.table(Table.of("Prestiti", List.of("Dune"))
        .column("Titolo", row -> row).shape(Shape.WIDE))))
        .contains("role=\"region\" aria-label=\"Prestiti\" tabindex=\"0\"");
  }

  @Test
  void opensMoreToReadForWhoIsAtItAlready() {
    assertThat(render(ui.details("Filtri", true, NOTHING)))
        .contains("<details class=\"rf-details\" open>");
    assertThat(render(ui.details("Filtri", NOTHING))).doesNotContain("open");
  }

  @Test
  void saysWhichPageOfASubjectThisIs() {
    assertThat(render(ui.tabs("Prestiti", List.of(
        new Tab("In corso", "/p", true), new Tab("Finiti", "/p/finiti", false)))))
        .containsOnlyOnce("aria-current=\"page\"").contains("aria-label=\"Prestiti\"");
  }

  @Test
  void labelsEachCellOfATableForThePhone() {
    record Loan(String title, LocalDate due, long fineCents) {}
    var loans = List.of(new Loan("Il barone rampante", LocalDate.of(2026, 11, 24), 150));

    String shown = render(ui.table(Table.of("Prestiti", loans)
        .column("Titolo", Loan::title)
        .column("Entro", Loan::due)
        .money("Multa", Loan::fineCents)
        .content("Azioni", loan -> ui.link("Rinnova", "/rinnova"))));

    assertThat(shown).contains(
        "<th scope=\"row\">Il barone rampante</th>", "<td data-label=\"Entro\">24/11/2026</td>",
        "1,50\u00a0€", "<a href=\"/rinnova\">");
  }

  @Test
  void offersNoPaginationForOnePage() {
    assertThat(render(ui.pagination(1, 1, page -> "/"))).isBlank();
  }

  @Test
  void goesNoFurtherThanTheLastPage() {
    assertThat(render(ui.pagination(3, 3, page -> "/?pagina=" + page)))
        .contains("/?pagina=2", "aria-current=\"page\"").doesNotContain("/?pagina=4");
  }

  @Test
  void refusesCardsOutsideTheOutline() {
    assertThatIllegalArgumentException().isThrownBy(() -> Card.of("Titolo").level(1));
  }
}
