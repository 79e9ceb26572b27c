/** Doors for machines: the station's address on pagoPA. */
package it.refettorio.payment.api;
