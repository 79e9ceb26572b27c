/**
 * pagoPA's two sides: the station, which the Node asks about notices and to which it hands
 * receipts, and the client of Checkout. No tables of its own.
 *
 * <p>Invariants: every message that leaves fits the official schema; a notice is not locked while
 * somebody pays it, because the Node sees to that; OK to a receipt is said only after it is
 * durable; faults follow the order syntax, creditor, broker, station, existence, state.
 */
package it.refettorio.payment.pagopa;
