package it.refettorio.enrolment.pages.office;

import java.util.List;
import java.util.UUID;

/**
 * A page of families.
 *
 * @param search what was looked for; blank for all
 * @param current from 1
 * @param total how many families were found in all
 */
public record FamiliesView(String search, List<Row> rows, int current, int pages, long total) {

  /** A family in short. */
  public record Row(UUID id, String holder, String taxCode, String pupils) {}
}
