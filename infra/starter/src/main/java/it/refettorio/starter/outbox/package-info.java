/**
 * Events leave a service through its outbox: rows written in the business transaction, sent in order
 * by one relay. Table {@code outbox}. Invariants: what was committed is sent at least once; events
 * of one key leave in the order they were appended; rows are never deleted here, so that a lost
 * topic can be sent again.
 */
package it.refettorio.starter.outbox;
