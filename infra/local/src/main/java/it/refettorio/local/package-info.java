/**
 * The launcher behind {@code ./run}: starts PostgreSQL, Kafka, the simulators and the six
 * services as separate processes, waits until all are healthy, loads the demo municipality, and
 * ends everything again. The processes live in sessions of their own, so {@code --detach} is
 * nothing but a launcher that leaves them running, and a launcher that was killed leaves behind a
 * record by which the next command finds them.
 */
package it.refettorio.local;
