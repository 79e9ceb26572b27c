/** The dashboard page of what a service has told, from which a lost topic is sent again. */
package it.refettorio.starter.published;
