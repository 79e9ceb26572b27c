/**
 * Tells the others on which days each pupil will eat until the end of the school year. A plan is
 * told again only when it differs from the last one told. What a family does is told at once, in
 * the same transaction; calendars, schools and subscriptions, which touch many pupils, put them in
 * a queue that is worked off in batches.
 *
 * <p>Tables: plan, plan_due.
 */
package it.refettorio.attendance.plan;
