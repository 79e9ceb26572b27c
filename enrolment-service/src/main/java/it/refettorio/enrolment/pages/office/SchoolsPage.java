package it.refettorio.enrolment.pages.office;

import it.refettorio.enrolment.pages.office.SchoolsView.ClassRow;
import it.refettorio.enrolment.pages.office.SchoolsView.School;
import it.refettorio.enrolment.school.SchoolSite;
import it.refettorio.enrolment.school.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The schools, their classes and the days on which these eat. */
@Controller
@ForSchoolOffice
@RequestMapping("/ufficio/iscrizioni/scuole")
class SchoolsPage {

  private final Schools schools;

  SchoolsPage(Schools schools) {
    this.schools = schools;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String schools(Model model) {
    model.addAttribute("page",
        new SchoolsView(schools.all().stream().map(SchoolsPage::view).toList()));
    return "pages/office/schools";
  }

  private static School view(SchoolSite site) {
    return new School(site.code(), site.name(), site.cycle().label(),
        site.classes().stream()
            .map(group -> new ClassRow(group.name(), group.servingDays().toString()))
            .toList());
  }
}
