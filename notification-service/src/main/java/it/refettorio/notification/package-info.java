/** What is told, and the family's desk: the service that hears everything and decides nothing. */
package it.refettorio.notification;
