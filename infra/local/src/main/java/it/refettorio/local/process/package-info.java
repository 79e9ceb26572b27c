/**
 * Processes of this machine: starting them apart from the terminal, finding them again, ending
 * them. A process is known by its number <em>and</em> its start time, because numbers are used
 * again; whatever is not in our own record is never touched.
 */
package it.refettorio.local.process;
