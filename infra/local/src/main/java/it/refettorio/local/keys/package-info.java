/**
 * The gateway's signing key for the 60-second caller tokens: a private EC P-256 key that the
 * gateway alone reads, and the public half that every service reads. Both are JSON Web Keys
 * (RFC 7517). This package needs nothing but the JDK, so that {@code docker-compose.yml} can run
 * {@link it.refettorio.local.keys.SigningKey} from the bare jar.
 */
package it.refettorio.local.keys;
