/** What the other services tell: one listener for each topic, no rules here. */
package it.refettorio.payment.inbox;
