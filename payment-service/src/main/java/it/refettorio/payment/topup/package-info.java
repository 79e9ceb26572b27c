/**
 * Top-ups (pagamento spontaneo): a family chooses how many meals to pay for each pupil. Tables
 * {@code family}, {@code family_pupil}, {@code pupil_tariff}, {@code pupil_price} (what enrolment
 * told) and {@code topup_rules} (what the municipality decided).
 *
 * <p>Invariants: prices come from enrolment and never from the form; a top-up pays pupils of one
 * family only; within the rules' limits.
 */
package it.refettorio.payment.topup;
