/**
 * On which days meals are served. A school's own service periods, where it has any in a school
 * year, replace the general ones of that year; closures take days away. The rule exists twice: here
 * for one pupil ({@link it.refettorio.attendance.calendar.ServingRule}), in SQL for whole days
 * ({@code service_days}, {@code eats_on}); a test holds them together.
 *
 * <p>Tables: service_period, closure. They change by import alone, all or nothing.
 */
package it.refettorio.attendance.calendar;
