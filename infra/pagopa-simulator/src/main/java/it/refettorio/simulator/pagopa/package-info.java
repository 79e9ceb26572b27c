/**
 * pagoPA's side of the conversation, for development and tests: Checkout takes carts and sends the
 * browser back, the Node verifies, activates and delivers receipts to the creditor's station over
 * SOAP. It depends on nothing of the portal; what it knows comes from the official interface files.
 * State is in memory and ends with the process.
 */
package it.refettorio.simulator.pagopa;
