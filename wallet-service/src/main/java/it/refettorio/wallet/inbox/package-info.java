/** One listener per topic: record in, command to a capability. No rules here. */
package it.refettorio.wallet.inbox;
