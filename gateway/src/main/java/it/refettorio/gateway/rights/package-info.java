/**
 * For whom a person may act. A projection of {@code enrolment.family}: families as they are now,
 * looked up by the tax code that the login proved.
 *
 * <p>Invariants: an older state of a family never replaces a newer one; a person who is in no
 * family gets an id of their own, keeps it for ever and acts for themselves alone.
 *
 * <p>Tables: {@code family}, {@code family_guardian}, {@code family_pupil}, {@code citizen}.
 */
package it.refettorio.gateway.rights;
