/**
 * Who is asking. Every service accepts one kind of identity only: the short-lived token that the
 * gateway signs per request (ES256, type {@code at+jwt}). It is checked here against a key set read
 * from a file, so that no service ever calls the gateway, and handed to controllers as a
 * {@link it.refettorio.starter.caller.Caller}.
 *
 * <p>Invariants: a request without a valid token sees nothing but the open paths; an unsafe method
 * needs the form token that the signed claim {@code csrf} names; office paths need an office role.
 */
package it.refettorio.starter.caller;
