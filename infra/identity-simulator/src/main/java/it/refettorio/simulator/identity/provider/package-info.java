/**
 * The OpenID provider: its two clients, its endpoints and what its tokens say. Built on Spring's
 * authorization server; only what an Italian identity proxy does differently is written here.
 * Invariants: PKCE always; tokens live in real time, whatever day the rest plays; what is kept in
 * memory has a ceiling.
 */
package it.refettorio.simulator.identity.provider;
