/**
 * Events enter a service through an {@link it.refettorio.starter.inbox.Inbox} or {@link
 * it.refettorio.starter.inbox.BatchInbox} bean per topic. Tables {@code inbox_record} and {@code
 * parked_record}. Invariants: a fact is applied once; a record that cannot be applied is parked with
 * all later ones of its key behind it; while the database or the broker is away nothing is skipped.
 * Offsets are committed after the database.
 */
package it.refettorio.starter.inbox;
