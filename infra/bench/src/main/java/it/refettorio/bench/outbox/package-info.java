/**
 * How fast committed events leave through the outbox, against a bare producer that sends the same
 * bytes, and how fast they are written into it. PostgreSQL and Kafka are those of the local run,
 * with {@code fsync} on.
 */
package it.refettorio.bench.outbox;
