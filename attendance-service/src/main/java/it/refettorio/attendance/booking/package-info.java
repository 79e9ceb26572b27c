/**
 * What a family says about a day. Every pupil is booked on each serving day; an absence takes the
 * booking away and its withdrawal gives it back, both only while {@link
 * it.refettorio.attendance.booking.BookingPolicy every policy} allows it. An absence that holds is
 * unique per pupil, service and day; a withdrawn one stays as history.
 *
 * <p>Table: absence.
 */
package it.refettorio.attendance.booking;
