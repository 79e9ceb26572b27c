/**
 * Lists that the office brings as CSV files: schools, tariffs, families, subscriptions.
 * Invariants: a file is applied whole or not at all; the same file a second time changes nothing
 * and tells nobody; one import works at a time; every import is kept with who, when and what
 * became of it. Tables {@code roster_import}, {@code roster_import_fault}.
 */
package it.refettorio.enrolment.roster;
