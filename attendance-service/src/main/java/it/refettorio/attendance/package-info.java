/**
 * Attendance decides what happens on each serving day. Capabilities say what happened in their own
 * types, as application events inside the transaction; {@link
 * it.refettorio.attendance.AttendanceAnnouncements} alone turns them into contracts.
 */
package it.refettorio.attendance;
