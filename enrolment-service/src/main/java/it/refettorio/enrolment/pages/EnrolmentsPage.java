package it.refettorio.enrolment.pages;

import it.refettorio.enrolment.family.Families;
import it.refettorio.starter.caller.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a family is enrolled in, and what it costs. */
@Controller
@RequestMapping("/iscrizioni")
class EnrolmentsPage {

  private final Families families;
  private final PupilViews views;
  private final Clock clock;

  EnrolmentsPage(Families families, PupilViews views, Clock clock) {
    this.families = families;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String family(Caller caller, Model model) {
    model.addAttribute("page", new EnrolmentsView(
        LocalDate.now(clock), views.of(families.pupils(caller.actsFor()))));
    return "pages/enrolments";
  }

  /** A pupil the caller may not act for is answered like one that does not exist. */
  @GetMapping("/{pupil}")
  @Transactional(readOnly = true)
  String pupil(@PathVariable UUID pupil, Caller caller, Model model) {
    if (!caller.mayActFor(pupil)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("page", views.of(families.pupils(Set.of(pupil))).stream()
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "pages/enrolment";
  }
}
