/**
 * What the person at the terminal reads: progress lines and plain troubles, in Italian.
 */
package it.refettorio.local.report;
