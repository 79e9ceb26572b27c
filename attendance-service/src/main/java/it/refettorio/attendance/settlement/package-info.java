/**
 * Makes meals of a day's bookings. The unit is one school on one day: one transaction, one advisory
 * lock, recorded in settled_day. A meal has one cause (pupil, service, day, shift), so settling
 * again adds nothing; pupils who became known later are added only when the office asks. A day
 * whose cutoff has not passed at the school is never settled, so that nobody pays for a meal that
 * could still be cancelled.
 *
 * <p>Tables: meal, settled_day, settlement_progress, settlement_run, settlement_run_day.
 */
package it.refettorio.attendance.settlement;
