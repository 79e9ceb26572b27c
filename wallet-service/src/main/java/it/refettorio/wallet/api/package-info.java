/**
 * The wallet for programs: JSON over HTTP for the same callers as the pages, with the same rights.
 * Amounts are whole cents, days are ISO dates of Europe/Rome. The description is {@code
 * openapi.yaml}, written from these classes.
 */
package it.refettorio.wallet.api;
