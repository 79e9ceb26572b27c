/**
 * Checkout: takes a cart from the creditor's portal, shows its page to the payer and sends the
 * browser back to exactly the address the portal gave. A return carries no outcome and proves
 * nothing; only the Node's receipt does.
 */
package it.refettorio.simulator.pagopa.checkout;
