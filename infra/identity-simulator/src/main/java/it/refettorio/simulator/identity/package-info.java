/**
 * An OpenID provider that speaks like an Italian identity proxy (SPID, CIE, eIDAS, municipal
 * staff) but asks for no credentials: whoever opens it chooses who to be. It depends on no other
 * module, so the product meets it only through the protocol. Invariants: it starts on a non-local
 * issuer only when told so; it holds no real identity; it keeps nothing on disk.
 */
package it.refettorio.simulator.identity;
