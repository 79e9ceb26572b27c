package it.refettorio.enrolment.pages.office;

import it.refettorio.contracts.SchoolId;
import it.refettorio.enrolment.family.Families;
import it.refettorio.enrolment.pages.office.OverviewView.SiteRow;
import it.refettorio.enrolment.school.Schools;
import it.refettorio.enrolment.subscription.SiteCount;
import it.refettorio.enrolment.subscription.Subscriptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the office begins: how many of everything, and the ways on. */
@Controller
@ForSchoolOffice
@RequestMapping("/ufficio/iscrizioni")
class OverviewPage {

  private final Schools schools;
  private final Families families;
  private final Subscriptions subscriptions;
  private final Clock clock;

  OverviewPage(Schools schools, Families families, Subscriptions subscriptions, Clock clock) {
    this.schools = schools;
    this.families = families;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String overview(Model model) {
    var today = LocalDate.now(clock);
    var sites = schools.all();
    Map<SchoolId, Long> counts = subscriptions.countOn(today).stream()
        .collect(Collectors.toMap(SiteCount::schoolId, SiteCount::subscriptions));
    model.addAttribute("page", new OverviewView(
        today, sites.size(), schools.countClasses(),
        families.countFamilies(), families.countPupils(),
        counts.values().stream().mapToLong(Long::longValue).sum(),
        sites.stream()
            .map(site -> new SiteRow(
                site.name(), site.cycle().label(), counts.getOrDefault(site.id(), 0L)))
            .toList()));
    return "pages/office/overview";
  }
}
