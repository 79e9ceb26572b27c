/**
 * What a page costs on its way to the family: the wallet page as a template alone, from
 * wallet-service with a token, and through the gateway with a session. The system is the one that
 * {@code ./run} starts, with its demo municipality.
 */
package it.refettorio.bench.page;
