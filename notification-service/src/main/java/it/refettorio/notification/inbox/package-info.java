/** One listener per topic: record in, state kept. No rules here. */
package it.refettorio.notification.inbox;
