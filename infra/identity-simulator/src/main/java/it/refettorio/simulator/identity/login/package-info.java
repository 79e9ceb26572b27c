/**
 * Who asks for a login and who answers it. An {@link AskedLogin} waits in the browser's session
 * until somebody is chosen; a {@link Login} is the answer and serves later requests of the same
 * client for as long as it is strong enough. Invariant: a login of one client never serves another,
 * so its subject is pairwise and a citizen's session is never a staff member's.
 */
package it.refettorio.simulator.identity.login;
