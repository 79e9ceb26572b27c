package it.refettorio.enrolment.pages.office;

import it.refettorio.contracts.HolderId;
import it.refettorio.enrolment.family.Families;
import it.refettorio.enrolment.family.Family;
import it.refettorio.enrolment.family.Person;
import it.refettorio.enrolment.family.Pupil;
import it.refettorio.enrolment.pages.PupilViews;
import it.refettorio.enrolment.pages.office.FamiliesView.Row;
import it.refettorio.enrolment.pages.office.FamilyView.Adult;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The families: looked for by surname or tax code, and one by one. */
@Controller
@ForSchoolOffice
@RequestMapping("/ufficio/iscrizioni/famiglie")
class FamiliesPage {

  /** Beyond it nobody turns pages; looking for a name is quicker. */
  private static final int LAST_PAGE = 10_000;

  private final Families families;
  private final PupilViews pupils;

  FamiliesPage(Families families, PupilViews pupils) {
    this.families = families;
    this.pupils = pupils;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String search(
      @RequestParam(name = "cerca", defaultValue = "") String search,
      @RequestParam(name = "pagina", defaultValue = "1") int page,
      Model model) {
    int current = Math.clamp(page, 1, LAST_PAGE);
    var found = families.search(search, current - 1);
    model.addAttribute("page", new FamiliesView(
        search, found.map(FamiliesPage::row).toList(), current, found.getTotalPages(),
        found.getTotalElements()));
    return "pages/office/families";
  }

  private static Row row(Family family) {
    return new Row(
        family.id().value(), family.holder().fullName(), family.holder().taxCode(),
        family.pupils().stream().map(Pupil::fullName).collect(Collectors.joining(", ")));
  }

  @GetMapping("/{id}")
  @Transactional(readOnly = true)
  String family(@PathVariable UUID id, Model model) {
    var family = families.find(new HolderId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var adults = Stream.concat(
        Stream.of(adult(family.holder(), "Genitore intestatario")),
        family.coGuardians().stream().map(other -> adult(other, "Secondo genitore / tutore")));
    model.addAttribute("page", new FamilyView(
        family.holder().fullName(), adults.toList(), pupils.of(family.pupils())));
    return "pages/office/family";
  }

  private static Adult adult(Person person, String role) {
    return new Adult(person.fullName(), person.taxCode(), role);
  }
}
