/**
 * What people do with the whole system, in a real browser, and what must hold when parts of it die.
 * The system is started once, by {@code ./run}, with the demo municipality and the clock at 8:30 on
 * Tuesday 24 November 2026; each journey has families of its own, so that their order is free.
 * Figures are computed from the files that the school office imported, never read from a page.
 */
package it.refettorio.journeys;
