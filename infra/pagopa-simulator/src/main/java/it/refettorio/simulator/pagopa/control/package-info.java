/**
 * The simulator's own desk, which the real pagoPA does not have: decide what happens to receipts,
 * pay a notice as a bank would, send receipts again. A page for people, JSON for tests.
 */
package it.refettorio.simulator.pagopa.control;
