/**
 * A durable PostgreSQL 18 from Maven artifacts: the programs are unpacked once, the cluster is
 * made once, and the server runs with {@code fsync} and {@code synchronous_commit} on, because
 * "nothing acknowledged is lost" is also a promise of the local run. PostgreSQL refuses to run as
 * root; there it is started in a user namespace of its own with {@code unshare -U}.
 */
package it.refettorio.local.postgres;
