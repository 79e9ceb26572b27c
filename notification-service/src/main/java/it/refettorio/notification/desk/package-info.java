/**
 * The family's desk: today and the next days of each child, and where the account stands, on one
 * page that needs no other service to be up. All of it is a copy of what the others announced.
 *
 * <p>Invariants: of each state the highest sequence is kept; nothing is shown for an id the caller
 * may not act for; a balance nobody has announced is unknown, never zero; a day is judged by the
 * one clock in Europe/Rome, and the second of the cutoff still belongs to the family.
 *
 * <p>Tables {@code desk_family}, {@code desk_guardian}, {@code desk_pupil}, {@code desk_plan},
 * {@code desk_account}, {@code desk_cover}, {@code desk_notice}.
 */
@NullMarked
package it.refettorio.notification.desk;

import org.jspecify.annotations.NullMarked;
