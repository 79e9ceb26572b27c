package it.refettorio.enrolment.listing;

/**
 * Why a line cannot be taken.
 *
 * @param line its number in the file, the header being line 1
 * @param message what is wrong and what to do, in Italian, for the clerk
 */
public record Fault(int line, String message) {}
