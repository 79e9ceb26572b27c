package it.refettorio.enrolment.pages.office;

import java.time.LocalDate;
import java.util.List;

/** What the registers hold. */
public record OverviewView(
    LocalDate today,
    long schools,
    long classes,
    long families,
    long pupils,
    long subscriptions,
    List<SiteRow> sites) {

  /** A school and its subscriptions of today. */
  public record SiteRow(String name, String cycle, long subscriptions) {}
}
