package it.refettorio.attendance.rollcall;

import it.refettorio.contracts.SchoolId;

/**
 * A school's day in figures.
 *
 * @param booked pupils who will eat
 * @param absent pupils who would, but said no
 * @param serving whether meals are served there that day
 * @param settled whether the day's meals were counted
 */
public record SchoolCount(
    SchoolId schoolId, String name, int booked, int absent, boolean serving, boolean settled) {}
