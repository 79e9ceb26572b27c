/**
 * Benchmarks of the promises. Contestants meet in the same run, round by round in alternating
 * order; what counts is the ratio within a round, because a machine is never the same twice.
 * Nothing here is a test: no figure makes a build fail.
 */
package it.refettorio.bench;
