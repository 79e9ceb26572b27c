package it.refettorio.attendance.pages.office;

import it.refettorio.attendance.rollcall.RollCall;
import it.refettorio.attendance.roster.Roster;
import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who is present and who is absent at a school, class by class. */
@Controller
@PreAuthorize("hasAnyRole('OPERATORE_SCUOLA', 'AMMINISTRATORE')")
class SchoolDayPage {

  private final Roster roster;
  private final RollCall rollCall;

  SchoolDayPage(Roster roster, RollCall rollCall) {
    this.roster = roster;
    this.rollCall = rollCall;
  }

  @GetMapping(OfficePage.PATH + "/scuole/{id}/giorni/{date}")
  String show(@PathVariable UUID id, @PathVariable LocalDate date, Model model) {
    var school = roster.school(new SchoolId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", new SchoolDayView(
        school, date, rollCall.rolls(school.id(), date)));
    return "pages/office/school";
  }
}
