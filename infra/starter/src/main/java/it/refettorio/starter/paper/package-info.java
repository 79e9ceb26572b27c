/**
 * Pages to print and to keep. A service that makes them has openhtmltopdf among its dependencies.
 * Invariant: they can be read aloud and searched.
 */
package it.refettorio.starter.paper;
