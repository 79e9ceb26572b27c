/**
 * What the benchmarks run on: PostgreSQL, Kafka and wallet-service in processes of their own, all
 * on loopback and all ended at the end, and what those processes cost.
 */
package it.refettorio.bench.servers;
