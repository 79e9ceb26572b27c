/**
 * Work that an operator asks of a service's program and that ends: {@code java -jar x-service.jar
 * republish --topic=...}. It has the service's settings, database and clock, and neither its web
 * server nor its inboxes nor the outbox's relay, so that it may run beside the living service.
 */
package it.refettorio.starter.command;
