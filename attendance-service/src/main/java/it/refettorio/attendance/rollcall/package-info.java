/**
 * Who is expected at a school on a day: counts for the office, names by class for the school. It
 * only reads.
 */
package it.refettorio.attendance.rollcall;
