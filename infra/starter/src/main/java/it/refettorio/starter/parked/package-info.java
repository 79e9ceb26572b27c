/** The dashboard page of what could not be applied. */
package it.refettorio.starter.parked;
