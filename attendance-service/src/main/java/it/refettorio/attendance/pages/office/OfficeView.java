package it.refettorio.attendance.pages.office;

import it.refettorio.attendance.rollcall.SchoolCount;
import it.refettorio.attendance.settlement.SettledDays.DayTotal;
import it.refettorio.starter.ui.FormErrors;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * The office's morning.
 *
 * @param imported spans added by the calendar file just sent, or null
 * @param known spans of that file that were there already, or null
 * @param calendarErrors why a calendar file was refused
 * @param spanErrors why a span was refused
 * @param typed the span as it was typed
 */
public record OfficeView(
    LocalDate today,
    List<School> schools,
    List<DayTotal> settled,
    UUID calendarForm,
    UUID spanForm,
    Integer imported,
    Integer known,
    FormErrors calendarErrors,
    FormErrors spanErrors,
    SpanForm typed) {

  /**
   * A school today.
   *
   * @param closesAt until when families may change the day
   * @param open whether they still may
   */
  public record School(SchoolCount count, LocalTime closesAt, boolean open) {

    public String path(LocalDate day) {
      return "/ufficio/presenze/scuole/" + count.schoolId() + "/giorni/" + day;
    }
  }

  OfficeView imported(Integer added, Integer before) {
    return new OfficeView(today, schools, settled, calendarForm, spanForm, added, before,
        calendarErrors, spanErrors, typed);
  }

  OfficeView calendarRefused(FormErrors errors) {
    return new OfficeView(today, schools, settled, calendarForm, spanForm, imported, known,
        errors, spanErrors, typed);
  }

  OfficeView spanRefused(FormErrors errors, SpanForm form) {
    return new OfficeView(today, schools, settled, calendarForm, spanForm, imported, known,
        calendarErrors, errors, form);
  }

  public FormErrors errors() {
    return calendarErrors.isEmpty() ? spanErrors : calendarErrors;
  }

  public int booked() {
    return schools.stream().mapToInt(school -> school.count().booked()).sum();
  }

  public int absent() {
    return schools.stream().mapToInt(school -> school.count().absent()).sum();
  }
}
