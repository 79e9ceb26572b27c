/**
 * Which pupil uses which service, in which class, on which days, at which tariff, and who pays.
 * Invariants: on one day a pupil has at most one subscription for a service; chosen days are days
 * of the class; a subscription is never deleted, it ends. Table {@code subscription}.
 */
package it.refettorio.enrolment.subscription;
