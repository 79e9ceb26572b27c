package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.accounting.MovementGroup;
import it.refettorio.wallet.accounting.StoryFilter;
import it.refettorio.wallet.household.PupilName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Which movements the office asks for, as it typed it; each field empty at worst, never null. */
public record StoryForm(String tipo, String alunno, String dal, String al) {

  public StoryForm {
    tipo = Typed.text(tipo);
    alunno = Typed.text(alunno);
    dal = Typed.text(dal);
    al = Typed.text(al);
  }

  FormErrors errors() {
    var errors = FormErrors.none();
    errors = wrong(dal) ? errors.add("dal", "office.day.unreadable") : errors;
    errors = wrong(al) ? errors.add("al", "office.day.unreadable") : errors;
    var from = Typed.day(dal);
    var to = Typed.day(al);
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get())
        ? errors.add("al", "office.day.backwards")
        : errors;
  }

  private static boolean wrong(String day) {
    return !day.isEmpty() && Typed.day(day).isEmpty();
  }

  /** What was asked for; what cannot be read is left out. */
  StoryFilter filter(List<PupilName> pupils) {
    return new StoryFilter(
        group().orElse(null),
        pupils.stream().map(pupil -> pupil.id().value())
            .filter(id -> id.toString().equals(alunno)).findFirst().orElse(null),
        Typed.day(dal).orElse(null), Typed.day(al).orElse(null));
  }

  private Optional<MovementGroup> group() {
    return Arrays.stream(MovementGroup.values())
        .filter(group -> group.name().equals(tipo)).findFirst();
  }

  public boolean isEmpty() {
    return tipo.isEmpty() && alunno.isEmpty() && dal.isEmpty() && al.isEmpty();
  }

  /** The address of a page of the same movements. */
  public String at(String account, int page) {
    return UriComponentsBuilder.fromPath(account)
        .queryParam("tipo", "{tipo}").queryParam("alunno", "{alunno}")
        .queryParam("dal", "{dal}").queryParam("al", "{al}").queryParam("pagina", page)
        .encode().buildAndExpand(tipo, alunno, dal, al).toUriString();
  }
}
