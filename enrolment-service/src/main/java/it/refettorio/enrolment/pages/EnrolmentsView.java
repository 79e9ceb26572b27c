package it.refettorio.enrolment.pages;

import java.time.LocalDate;
import java.util.List;

/** The family's enrolments. */
public record EnrolmentsView(LocalDate today, List<PupilView> pupils) {}
