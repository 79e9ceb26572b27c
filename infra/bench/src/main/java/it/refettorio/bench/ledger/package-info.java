/**
 * How fast wallet-service's ledger takes meals from Kafka, measured beside Kafka Streams doing the
 * same exactly once and beside PostgreSQL taking the same rows by {@code COPY}; how soon a meal is
 * in a balance; and what the family's page costs when the ledger is large.
 */
package it.refettorio.bench.ledger;
