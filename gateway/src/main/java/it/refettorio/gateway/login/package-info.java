/**
 * Who somebody is, as the municipality's identity providers say. Citizens come by SPID or CIE
 * through one OpenID Connect registration, operators through another; both flows are code + PKCE.
 *
 * <p>Invariants: no session without a proven level (a missing, unknown or lower one is refused);
 * the tax code is a citizen's only key and must carry its right check letter; an operator without a
 * known role is nobody; tokens of the provider never leave this process; every login, good or not,
 * leaves a row in the register.
 *
 * <p>Tables: {@code spring_session}, {@code spring_session_attributes},
 * {@code access_record}.
 */
package it.refettorio.gateway.login;
