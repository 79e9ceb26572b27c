/**
 * Until when a day may be changed. Windows are data: per service, school and weekday, the most
 * specific one holds. They are clock times of Europe/Rome, judged on the server's clock.
 *
 * <p>Table: cutoff_window.
 */
package it.refettorio.attendance.cutoff;
