package it.refettorio.enrolment.school;

/**
 * A line of the list of schools: a class, and the site it belongs to.
 *
 * @param line its number in the file
 */
public record ClassListing(
    int line,
    String schoolCode,
    String schoolName,
    SchoolCycle cycle,
    String className,
    Weekdays servingDays) {}
