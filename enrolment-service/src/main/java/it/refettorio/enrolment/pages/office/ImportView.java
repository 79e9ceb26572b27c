package it.refettorio.enrolment.pages.office;

import it.refettorio.enrolment.roster.RosterFault;
import it.refettorio.enrolment.roster.RosterImport;
import java.time.Instant;
import java.util.List;

/**
 * What became of a file.
 *
 * @param faults the first ones, if there are very many
 * @param faultCount how many there are
 */
public record ImportView(
    String kind,
    String fileName,
    String by,
    Instant at,
    int lineCount,
    int added,
    int changed,
    int unchanged,
    int faultCount,
    List<RosterFault> faults) {

  static ImportView of(RosterImport taken) {
    return new ImportView(
        taken.kind().label(), taken.fileName(), taken.importedByName(), taken.importedAt(),
        taken.lineCount(), taken.added(), taken.changed(), taken.unchanged(),
        taken.faultCount(), taken.faults());
  }

  public boolean refused() {
    return faultCount > 0;
  }
}
