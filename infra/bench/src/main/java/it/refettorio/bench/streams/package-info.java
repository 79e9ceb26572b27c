/**
 * The other contender: the same fold of the same topic by Kafka Streams, exactly once. It is a
 * program of its own, started and asked by the ledger benchmark.
 */
package it.refettorio.bench.streams;
