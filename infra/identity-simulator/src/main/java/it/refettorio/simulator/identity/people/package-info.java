/**
 * The fictional people, read once from {@code people.csv}. Invariants: every codice fiscale has the
 * right check letter; nobody offers a scheme without a highest level. No table: all in memory.
 */
package it.refettorio.simulator.identity.people;
