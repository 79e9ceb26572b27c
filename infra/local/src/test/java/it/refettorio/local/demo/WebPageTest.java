package it.refettorio.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class WebPageTest {

  private final WebPage page = new WebPage(
      URI.create("http://localhost:8090/scegli?richiesta=a%2Bb&schema="), 422, """
      <html><head><title>x</title></head><body><main id="m">
      <h1>Righe rifiutate</h1><script>ignored()</script><p>Riga 3: l&#39;alunno &egrave; ignoto</p>
      <form><input value="t&amp;1" type="hidden" name="_csrf"><input name="formId"></form>
      </main><footer>piè</footer></body></html>
      """);

  @Test
  void findsAFieldsValueWhateverTheOrderOfTheAttributes() {
    assertThat(page.field("_csrf")).contains("t&1");
    assertThat(page.field("formId")).isEmpty();
    assertThat(page.field("dal")).isEmpty();
  }

  @Test
  void decodesTheParametersOfTheAddress() {
    assertThat(page.parameters()).containsEntry("richiesta", "a+b").containsEntry("schema", "");
  }

  @Test
  void showsOnlyTheWordsOfTheMainPart() {
    assertThat(page.refused()).isTrue();
    assertThat(page.text()).startsWith("Righe rifiutate Riga 3: l'alunno")
        .doesNotContain("ignored", "piè");
  }
}
