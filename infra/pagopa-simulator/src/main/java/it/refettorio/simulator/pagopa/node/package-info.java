/**
 * The Node: asks the station whether a notice can be paid, activates it, and after the payment
 * delivers the receipt until the station has it. One notice has at most one payment alive; a paid
 * notice stays paid here even before the station knows.
 */
package it.refettorio.simulator.pagopa.node;
