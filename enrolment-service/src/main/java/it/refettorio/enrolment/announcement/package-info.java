/**
 * What enrolment tells the others: its aggregates as contract records, appended to the outbox in
 * the transaction that changed them, after the change was written. No tables of its own.
 */
package it.refettorio.enrolment.announcement;
