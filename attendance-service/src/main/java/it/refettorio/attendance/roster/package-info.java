/**
 * Who may eat where, as enrolment tells it: schools, classes, subscriptions. Both kinds of state
 * may arrive in any order; the higher sequence wins. A pupil's later subscription ends the earlier
 * one, so on each day at most one counts.
 *
 * <p>Tables: school, class_group, subscription; view meal_subscription.
 */
package it.refettorio.attendance.roster;
