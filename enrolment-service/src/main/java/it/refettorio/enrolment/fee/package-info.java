/**
 * The yearly fixed fees. The office says the service, the school year, the amount, the act and the
 * day that counts, sees who would be charged, and charges. Invariants: a pupil is charged once for
 * a service and school year; who pays is the payer of the subscription nearest to the day that
 * counts; nobody is charged whom the office did not see counted; a charge is never changed. Tables
 * {@code fee_charge}, {@code enrolment_fee}.
 */
package it.refettorio.enrolment.fee;
