/** Turns what the capabilities say into the contracts' words, in the same transaction. */
package it.refettorio.payment.announcements;
