/**
 * Hands requests on to the services, each with a fresh signed word on who is asking. A service that
 * does not answer gets an honest page in its place, and a pause.
 *
 * <p>Invariants: no header of a client reaches a service unless it is on the list of harmless ones;
 * our session cookie reaches none; nothing is sent twice.
 */
package it.refettorio.gateway.relay;
