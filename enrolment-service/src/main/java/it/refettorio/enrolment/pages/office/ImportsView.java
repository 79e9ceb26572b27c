package it.refettorio.enrolment.pages.office;

import it.refettorio.enrolment.roster.RosterImport;
import it.refettorio.enrolment.roster.RosterKind;
import it.refettorio.starter.ui.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The form for a file, and the files brought before.
 *
 * @param chosen the kind that was chosen before, or null
 * @param current from 1
 */
public record ImportsView(
    UUID formId,
    RosterKind chosen,
    FormErrors errors,
    List<Row> rows,
    int current,
    int pages) {

  /** An import in short. */
  public record Row(
      UUID id, Instant at, String kind, String fileName, String by, boolean refused, String what) {

    static Row of(RosterImport taken) {
      return new Row(
          taken.getId(), taken.importedAt(), taken.kind().label(), taken.fileName(),
          taken.importedByName(), taken.isRefused(),
          taken.isRefused()
              ? "errori: %d".formatted(taken.faultCount())
              : "nuovi: %d, cambiati: %d, uguali: %d"
                  .formatted(taken.added(), taken.changed(), taken.unchanged()));
    }
  }
}
