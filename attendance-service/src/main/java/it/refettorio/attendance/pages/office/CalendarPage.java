package it.refettorio.attendance.pages.office;

import it.refettorio.attendance.calendar.CalendarImport;
import it.refettorio.attendance.calendar.CalendarRefused;
import it.refettorio.attendance.calendar.LineError;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.ui.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the calendar file. */
@Controller
@PreAuthorize("hasAnyRole('OPERATORE_SCUOLA', 'AMMINISTRATORE')")
class CalendarPage {

  private static final int SHOWN_ERRORS = 50;

  private final CalendarImport calendar;
  private final OfficeDesk desk;
  private final FormIds forms;

  CalendarPage(CalendarImport calendar, OfficeDesk desk, FormIds forms) {
    this.calendar = calendar;
    this.desk = desk;
    this.forms = forms;
  }

  @PostMapping(OfficePage.PATH + "/calendario")
  String take(
      Caller caller,
      @RequestParam MultipartFile file,
      @RequestParam UUID formId,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var text = text(file.getBytes());
    try {
      return "redirect:" + forms.once(formId, caller, text, () -> location(
          calendar.take(text, "form:" + formId)));
    } catch (CalendarRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", desk.view().calendarRefused(errors(refused.errors())));
      return OfficePage.TEMPLATE;
    }
  }

  private static String location(CalendarImport.Imported result) {
    return OfficePage.PATH + "?nuovi=" + result.added() + "&presenti=" + result.known();
  }

  private static FormErrors errors(List<LineError> lines) {
    var errors = FormErrors.none();
    for (var line : lines.subList(0, Math.min(lines.size(), SHOWN_ERRORS))) {
      errors = errors.add("file", "office.calendar." + line.problem(),
          String.valueOf(line.number()), line.value());
    }
    return lines.size() > SHOWN_ERRORS
        ? errors.add("file", "office.calendar.more", String.valueOf(lines.size() - SHOWN_ERRORS))
        : errors;
  }

  /** Spreadsheets write UTF-8 or, on older office machines, Windows-1252. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
