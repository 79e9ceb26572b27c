package it.refettorio.enrolment.subscription;

import it.refettorio.enrolment.school.ClassGroup;
import it.refettorio.enrolment.school.Weekdays;
import it.refettorio.enrolment.tariff.Tariff;
import java.time.LocalDate;

/** What may change about a subscription once it has begun; its first day may not. */
record Terms(ClassGroup classGroup, Tariff tariff, Weekdays chosenDays, LocalDate to) {}
