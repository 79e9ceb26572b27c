/**
 * Whether the door is in order: which paths need whom, where unsafe requests may come from, how
 * many requests one visitor may send, and the headers that bind the browser.
 *
 * <p>Invariants: an unsafe request of a browser comes from our own pages; {@code /pagopa/**} has no
 * session; a page behind the login is never stored by a cache.
 */
package it.refettorio.gateway.edge;
