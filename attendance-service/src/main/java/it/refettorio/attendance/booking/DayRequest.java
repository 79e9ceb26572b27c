package it.refettorio.attendance.booking;

import it.refettorio.attendance.calendar.DayKind;
import it.refettorio.attendance.cutoff.WindowState;
import java.time.LocalDate;

/**
 * All that the policies look at.
 *
 * @param today the date in Rome when the request reached the server
 * @param window where that moment lies in the day's window
 * @param settled whether the day's meals were counted
 */
record DayRequest(
    LocalDate day, LocalDate today, DayKind kind, WindowState window, boolean settled) {}
